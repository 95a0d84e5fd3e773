"""What the tracking page works with."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True)
class Parcel:
    """A parcel on its way; `place` is a depot or "delivered"."""

    number: str
    place: str
    promised: date


class UnknownParcel(LookupError):
    """There is no parcel with this number."""


class Screen(Protocol):
    """A view. It shows what it is told, and decides nothing."""

    def show(self, number: str, place: str) -> None: ...

    def warn(self, word: str) -> None: ...
