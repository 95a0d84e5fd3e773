"""The quote desk: choose, tell, and take back."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from depot import Parcel, Quote

type Tariff = Callable[[Parcel], int | None]
type Handler = Callable[[Any], object]


class Step(Protocol):
    def do(self) -> None: ...

    def undo(self) -> None: ...


def choose(parcel: Parcel, tariffs: Mapping[str, Tariff]) -> Quote:
    """The lowest price; raises Refused."""
    raise NotImplementedError("task 1: no carrier is chosen yet")


class Events:
    """Tells subscribers of events, one event after the other."""

    def subscribe(self, kind: type, handler: Handler) -> None:
        raise NotImplementedError("task 2: nobody can subscribe yet")

    def publish(self, *events: object) -> None:
        raise NotImplementedError("task 2: nobody is told yet")


class Journal:
    """Runs of steps that stand or fall together."""

    def run(self, *steps: Step) -> None:
        raise NotImplementedError("task 3: no step is done yet")

    def undo(self) -> None:
        """Take back the last run; raises NothingToUndo."""
        raise NotImplementedError("task 3: no run is taken back yet")

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        raise NotImplementedError("task 3: nobody can see the runs yet")


class Desk:
    """Books parcels with the carriers."""

    def __init__(self, tariffs: Mapping[str, Tariff], events: Events) -> None:
        self.tariffs = tariffs
        self.events = events
        self.bookings: dict[str, Quote] = {}

    def book(self, *parcels: Parcel) -> None:
        """All of them or none; raises Refused."""
        raise NotImplementedError("task 4: nothing is booked yet")

    def cancel(self, number: str) -> None:
        """Take a booking out; raises Refused."""
        raise NotImplementedError("task 4: nothing is canceled yet")

    def undo(self) -> None:
        """Take back the last booking or cancellation; raises NothingToUndo."""
        raise NotImplementedError("task 4: nothing is taken back yet")
