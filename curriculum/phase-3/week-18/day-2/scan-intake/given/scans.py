"""What intake works with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Scan:
    """A parcel was seen at a depot; `at` is in UTC."""

    number: str
    depot: str
    at: datetime


class Source(Protocol):
    """Scans, wherever they come from."""

    def scans(self) -> Iterable[Scan]:
        """All scans that there are by now, at each call."""
        ...

    def problems(self) -> list[str]:
        """What could not be read, as it stands there."""
        ...


class UnknownParcel(LookupError):
    """The register has no parcel of this number."""


class Register(Protocol):
    """Knows whose parcel it is."""

    def merchant(self, number: str) -> str:
        """The merchant's name, or "" for a private parcel; raises UnknownParcel."""
        ...


@dataclass(frozen=True)
class Report:
    """One night."""

    recorded: dict[str, int]  # merchant -> scans
    unknown: list[Scan]
    problems: list[str]
