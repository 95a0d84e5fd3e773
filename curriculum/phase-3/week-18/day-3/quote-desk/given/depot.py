"""What the desk works with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Parcel:
    number: str
    grams: int
    zone: str


@dataclass(frozen=True)
class Quote:
    carrier: str
    cents: int


@dataclass(frozen=True)
class Event:
    number: str


@dataclass(frozen=True)
class Booked(Event):
    cents: int


@dataclass(frozen=True)
class Canceled(Event):
    pass


@dataclass(frozen=True)
class TakenBack(Event):
    pass


class Refused(Exception):
    """No carrier takes the parcel, or the desk cannot do this with its number."""


class NothingToUndo(Exception):
    """Nothing stands that could be taken back."""
