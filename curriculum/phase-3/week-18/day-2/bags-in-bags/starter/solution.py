"""Parcels, bags, and bags in bags."""

from collections.abc import Iterable, Iterator
from typing import Protocol


class Freight(Protocol):
    """One thing that travels, whatever is in it."""

    def grams(self) -> int: ...

    def walk(self) -> Iterator[object]: ...


class Bag:
    """Holds parcels and bags."""

    def __init__(self, tare: int) -> None:
        self.tare = tare

    def put(self, part: Freight) -> None:
        raise NotImplementedError("task 1: nothing is put in yet; task 2: nothing is refused yet")

    def grams(self) -> int:
        raise NotImplementedError("task 1: no bag is weighed yet")

    def walk(self) -> Iterator[object]:
        raise NotImplementedError("task 1: nobody looks into a bag yet")


def numbers(things: Iterable[Freight]) -> list[str]:
    raise NotImplementedError("task 1: no numbers are listed yet")
