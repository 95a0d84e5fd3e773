# fails: test_refused_values_are_named
# hint: which errors get a note
"""Labels that remember what was changed on them."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

SUM = re.compile(r"([0-9]+)\.([0-9]{2})")
NOTHING = object()


@dataclass(frozen=True, order=True)
class Money:
    """A sum of money in cents."""

    cents: int

    def __post_init__(self) -> None:
        if self.cents < 0:
            raise ValueError(f"{self.cents} cents are no sum of money")

    @classmethod
    def parse(cls, text: str) -> Self:
        match = SUM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no sum of money")
        return cls(int(match[1]) * 100 + int(match[2]))

    def __add__(self, other: "Money") -> "Money":
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + other.cents)

    def __str__(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02}"


def money(value: object) -> Money:
    """A Money, from one or from its text; raises ValueError."""
    match value:
        case Money():
            return value
        case str():
            return Money.parse(value)
    raise ValueError(f"{value!r} is no sum of money")


def whole(least: int, most: int) -> Callable[[object], int]:
    """A conversion that accepts whole numbers from `least` to `most`."""

    def convert(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise ValueError(f"{value!r} is no whole number from {least} to {most}")
        return value

    return convert


class Attribute:
    """Keeps what its conversion returns, for each object its own."""

    def __init__(self, convert: Callable[[Any], Any]) -> None:
        self.convert = convert

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, thing: Any, owner: type | None = None) -> Any:
        if thing is None:
            return self
        try:
            return vars(thing)[self.name]
        except KeyError:
            raise AttributeError(f"{self.name} has not been set") from None

    def __set__(self, thing: Any, value: Any) -> None:
        try:
            vars(thing)[self.name] = self.convert(value)
        except Exception as error:
            error.add_note(f"for {self.name}")
            raise


class Remembering:
    """Remembers which attributes have been changed."""

    # Another tuple each time: a copy of the object's dictionary keeps the old one.
    _changes: tuple[tuple[str, Any, Any], ...] = ()

    @property
    def changes(self) -> tuple[tuple[str, Any, Any], ...]:
        return self._changes

    def __setattr__(self, name: str, value: object) -> None:
        old = getattr(self, name, NOTHING)
        super().__setattr__(name, value)
        if name.startswith("_") or old is NOTHING:
            return
        new = getattr(self, name)
        if new != old:
            self._changes = (*self._changes, (name, old, new))


class Label(Remembering):
    """What is printed on a parcel."""

    price = Attribute(money)
    insurance = Attribute(money)
    grams = Attribute(whole(1, 30_000))

    def __init__(self, number: str, price: Any, grams: int, *, insurance: Any = "0.00") -> None:
        self.number = number
        self.price = price
        self.grams = grams
        self.insurance = insurance

    @property
    def total(self) -> Money:
        return self.price + self.insurance


@contextmanager
def editing(thing: Any) -> Iterator[Any]:
    """All changes of the block or none."""
    before = dict(vars(thing))
    try:
        yield thing
    except BaseException:
        vars(thing).clear()
        vars(thing).update(before)
        raise
