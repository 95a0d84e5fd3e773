# fails: test_masks_whatever_it_wraps
# hint: What is the wrapped sheet asked for a length, for `find`?
"""Sheets that stand for others."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from sheets import Stop


class AnySheet(Protocol):
    """What can be asked of a sheet."""

    @property
    def tour(self) -> str: ...

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Stop]: ...

    def find(self, number: str) -> Stop: ...


class LateSheet:
    """Stands for a sheet, and fetches it with the first question that needs it."""

    def __init__(self, tour: str, load: Callable[[str], AnySheet]) -> None:
        self.tour = tour
        self._load = load
        self._sheet: AnySheet | None = None

    def _fetched(self) -> AnySheet:
        if self._sheet is None:
            self._sheet = self._load(self.tour)
        return self._sheet

    def __len__(self) -> int:
        return len(self._fetched())

    def __iter__(self) -> Iterator[Stop]:
        return iter(self._fetched())

    def find(self, number: str) -> Stop:
        return self._fetched().find(number)


class Masked:
    """Any sheet, without its addresses."""

    def __init__(self, sheet: AnySheet) -> None:
        self._sheet = sheet

    @property
    def tour(self) -> str:
        return self._sheet.tour

    def __len__(self) -> int:
        return len(list(self._sheet))

    def __iter__(self) -> Iterator[Stop]:
        return map(_masked, self._sheet)

    def find(self, number: str) -> Stop:
        for stop in self:
            if stop.number == number:
                return stop
        raise KeyError(number)


def _masked(stop: Stop) -> Stop:
    return replace(stop, address="***")
