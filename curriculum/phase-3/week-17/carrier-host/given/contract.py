"""The contract between Waybill's host and its plugins: both sides import this, nothing else."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

API = (1, 2)  # of the host; a plugin that says (1, 0) or (1, 2) fits, (1, 3) or (2, 0) does not
POINTS = ("price", "refuse", "booked", "recorded")


@dataclass(frozen=True)
class Parcel:
    number: str
    grams: int
    postcode: str


@dataclass(frozen=True)
class Order:
    """What a merchant wants shipped; without a carrier the cheapest is meant."""

    parcel: Parcel
    carrier: str | None = None


@dataclass(frozen=True)
class Quote:
    carrier: str
    cents: int


@dataclass(frozen=True)
class Label:
    number: str
    carrier: str
    code: str
    cents: int


@dataclass(frozen=True)
class Scan:
    """What a depot reports."""

    number: str
    code: str
    at: datetime


@dataclass(frozen=True)
class Event:
    """Our fact, once a scan is accepted."""

    number: str
    what: str
    at: datetime


@dataclass(frozen=True)
class Incident:
    """Something of a plugin failed; the host went on."""

    source: str  # a carrier's name, or the name of a plugin's file
    during: str  # quote, book, event, close, or an extension point
    problem: str


@dataclass(frozen=True)
class NoSettings:
    """For carriers that need none."""


class Carrier(ABC):
    """One carrier. The host makes it, opens it, asks it, closes it."""

    name: ClassVar[str]
    Settings: ClassVar[type] = NoSettings  # a dataclass; its fields are int, bool or str

    def __init__(self, settings: Any) -> None:
        self.settings = settings

    def open(self) -> None:  # noqa: B027  not every carrier has something to open
        """Called once before the first question."""

    def close(self) -> None:  # noqa: B027
        """Called once after the last question, if `open` has succeeded."""

    @abstractmethod
    def quote(self, parcel: Parcel) -> int | None:
        """The price in cents, or None if this carrier does not take the parcel."""

    @abstractmethod
    def book(self, parcel: Parcel) -> str:
        """Order the label and return its code; raises Declined when the carrier says no."""

    def event(self, code: str) -> str | None:
        """What a depot's code means, or None if it means nothing to the recipient."""
        return code


def extends[F: Callable[..., Any]](point: str, order: int = 0) -> Callable[[F], F]:
    """Mark a function of a plugin as an extension; lower orders come first.

    price(cents, parcel, carrier) returns the new price in cents; refuse(order) returns a
    reason or None; booked(label) and recorded(event) are only told.
    """

    def mark(func: F) -> F:
        func.__extension__ = (point, order)  # type: ignore[attr-defined]
        return func

    return mark


class WaybillError(Exception):
    """Everything that the host raises on purpose."""


class SettingsError(WaybillError):
    """`problems`: key or environment variable → what is wrong with it."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__("; ".join(f"{key}: {why}" for key, why in problems.items()))
        self.problems = problems


class PluginRefused(WaybillError):
    """A plugin's file cannot be used."""


class Refused(WaybillError):
    """An extension says no to an order."""


class Declined(WaybillError):
    """A carrier says no to a parcel: nothing has been booked there."""


class NoCarrier(WaybillError):
    """No carrier in force can do it."""


class Uncertain(WaybillError):
    """A carrier failed while booking: nobody knows whether it has booked."""


class UnknownParcel(WaybillError):
    """No label was booked for this number."""
