# fails: test_surcharges_are_one_table
# hint: Ask twice
# file: creating.py
"""Five patterns that make objects."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from copy import replace
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from catalog import pattern


@pattern(
    "Factory Method",
    seen_in="get_queryset of Django's list views",
    not_when="a function as an argument says which object is made",
)
class Depot(ABC):
    """The base knows how a day is closed, a subclass on which kind of sheet."""

    @abstractmethod
    def new_sheet(self) -> Any:
        """A new empty sheet with `append`."""

    def close_day(self, numbers: Iterable[str]) -> Any:
        sheet = self.new_sheet()
        for number in numbers:
            sheet.append(number)
        return sheet


class ListDepot(Depot):
    def new_sheet(self) -> list[str]:
        return []


@pattern(
    "Abstract Factory",
    seen_in="the dialects of SQLAlchemy",
    not_when="there is one product; a function makes it",
)
@dataclass(frozen=True)
class Carrier:
    """Numbers and layouts that fit each other come from one object."""

    number: Callable[[int], str]
    layout: Callable[[str], str]


NORTH = Carrier(lambda upcoming: f"N-{upcoming:06}", lambda number: f"*{number}*")
SOUTH = Carrier(lambda upcoming: f"{upcoming}/{upcoming % 7}", lambda number: f"<{number}>")


def label(carrier: Carrier, upcoming: int) -> str:
    return carrier.layout(carrier.number(upcoming))


@pattern(
    "Builder",
    seen_in="io.StringIO, which is written in pieces until getvalue",
    not_when="all parts are known at once; write the tuple",
)
class RouteBuilder:
    """A route grows depot by depot and is checked when it is complete."""

    def __init__(self) -> None:
        self._start: str | None = None
        self._end: str | None = None
        self._via: list[str] = []

    def start(self, depot: str) -> Self:
        self._start = depot
        return self

    def via(self, depot: str) -> Self:
        self._via.append(depot)
        return self

    def end(self, depot: str) -> Self:
        self._end = depot
        return self

    def build(self) -> tuple[str, ...]:
        if self._start is None or self._end is None:
            raise ValueError("a route needs a start and an end")
        return (self._start, *self._via, self._end)


@pattern(
    "Prototype",
    seen_in="copy.replace and datetime.replace",
    not_when="there are one or two fields; call the class",
)
@dataclass(frozen=True)
class Template:
    """A new parcel is the last one, but for its differences."""

    sender: str
    marks: tuple[str, ...]

    def but(self, **changes: Any) -> Self:
        return replace(self, **changes)


@pattern(
    "Singleton",
    seen_in="the functions of random, which share one hidden Random",
    not_when="each test needs a table of its own; pass one as an argument",
)
def surcharges() -> dict[str, int]:
    """One table of surcharges for the whole process."""
    return {}
