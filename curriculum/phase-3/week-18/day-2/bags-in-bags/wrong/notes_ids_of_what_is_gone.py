# fails: test_what_is_equal_is_not_the_same
# hint: How long does the parcel live that a crate makes for one walk?
"""Parcels, bags, and bags in bags."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from freight import Parcel


class Freight(Protocol):
    """One thing that travels, whatever is in it."""

    def grams(self) -> int: ...

    def walk(self) -> Iterator[object]: ...


class Bag:
    """Holds parcels and bags, and answers for all of them."""

    def __init__(self, tare: int) -> None:
        self.tare = tare
        self._parts: list[Freight] = []

    def put(self, part: Freight) -> None:
        """Add a part; raises ValueError if anything would be in the bag twice."""
        inside = {id(thing) for thing in self.walk()}
        if any(id(thing) in inside for thing in part.walk()):
            raise ValueError("this is in the bag already")
        self._parts.append(part)

    def grams(self) -> int:
        return self.tare + sum(part.grams() for part in self._parts)

    def walk(self) -> Iterator[object]:
        """The bag, and everything in it."""
        yield self
        for part in self._parts:
            yield from part.walk()


def numbers(things: Iterable[Freight]) -> list[str]:
    """The numbers of all parcels, however deep they lie."""
    return [part.number for thing in things for part in thing.walk() if isinstance(part, Parcel)]
