"""What happens to a parcel, and what can go wrong. Times are texts like 2026-05-04T09:30."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Booked:
    recipient: str


@dataclass(frozen=True)
class Scanned:
    depot: str
    at: str


@dataclass(frozen=True)
class Delivered:
    at: str


type Fact = Booked | Scanned | Delivered


class Refused(Exception):
    """A rule of the parcel forbids it."""


class UnknownParcel(LookupError):
    """Nobody has booked a parcel with this number."""


class Conflict(Exception):
    """Somebody else has added facts since these were read."""
