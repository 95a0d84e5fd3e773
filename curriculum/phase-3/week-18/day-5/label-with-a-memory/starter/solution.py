"""Labels that remember what was changed on them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass
class Money:
    """A sum of money in cents."""

    cents: int

    @classmethod
    def parse(cls, text: str) -> "Money":
        raise NotImplementedError("task 1: no text is read yet")


def money(value: object) -> Money:
    """A Money, from one or from its text; raises ValueError."""
    raise NotImplementedError("task 2: no money is accepted yet")


def whole(least: int, most: int) -> Callable[[object], int]:
    """A conversion that accepts whole numbers from `least` to `most`."""
    raise NotImplementedError("task 2: no number is accepted yet")


class Attribute:
    """Keeps what its conversion returns, for each object its own."""

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self.convert = convert


class Remembering:
    """Remembers which attributes have been changed."""

    @property
    def changes(self) -> tuple[tuple[str, Any, Any], ...]:
        raise NotImplementedError("task 3: nothing is remembered yet")


class Label:
    """What is printed on a parcel."""

    def __init__(self, number: str, price: Any, grams: int, *, insurance: Any = "0.00") -> None:
        raise NotImplementedError("task 4: nothing stands on the label yet")


@contextmanager
def editing(thing: Any) -> Iterator[Any]:
    """All changes of the block or none."""
    raise NotImplementedError("task 4: nothing can be edited yet")
    yield
