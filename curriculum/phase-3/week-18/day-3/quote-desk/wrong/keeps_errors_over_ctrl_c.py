# fails: test_ctrl_c_goes_through
# hint: which errors are left
"""The quote desk: choose, tell, and take back."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from operator import attrgetter
from typing import Any, Protocol

from depot import Booked, Canceled, NothingToUndo, Parcel, Quote, Refused, TakenBack

type Tariff = Callable[[Parcel], int | None]
type Handler = Callable[[Any], object]


class Step(Protocol):
    def do(self) -> None: ...

    def undo(self) -> None: ...


def choose(parcel: Parcel, tariffs: Mapping[str, Tariff]) -> Quote:
    """The lowest price; raises Refused."""
    prices = [(name, tariff(parcel)) for name, tariff in tariffs.items()]
    quotes = [Quote(name, cents) for name, cents in prices if cents is not None]
    if not quotes:
        raise Refused(parcel.number)
    return min(quotes, key=attrgetter("cents"))


class Events:
    """Tells subscribers of events, one event after the other."""

    def __init__(self) -> None:
        self._handlers: list[tuple[type, Handler]] = []
        self._waiting: deque[object] = deque()
        self._telling = False
        self._errors: list[Exception] = []

    def subscribe(self, kind: type, handler: Handler) -> None:
        self._handlers.append((kind, handler))

    def publish(self, *events: object) -> None:
        self._waiting.extend(events)
        if self._telling:
            return
        self._telling = True
        try:
            while self._waiting:
                self._tell(self._waiting.popleft())
        finally:
            self._telling = False
        errors, self._errors = self._errors, []
        if errors:
            raise ExceptionGroup("handlers failed", errors)

    def _tell(self, event: object) -> None:
        for kind, handler in list(self._handlers):
            if isinstance(event, kind):
                try:
                    handler(event)
                except Exception as error:  # noqa: BLE001  raised when all have been told
                    self._errors.append(error)


class Journal:
    """Runs of steps that stand or fall together."""

    def __init__(self) -> None:
        self._runs: list[tuple[Step, ...]] = []

    def run(self, *steps: Step) -> None:
        with ExitStack() as way_back:
            for step in steps:
                step.do()
                way_back.callback(step.undo)
            way_back.pop_all()
        self._runs.append(steps)

    def undo(self) -> None:
        """Take back the last run; raises NothingToUndo."""
        if not self._runs:
            raise NothingToUndo
        for step in reversed(self._runs.pop()):
            step.undo()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(tuple(self._runs))


class Put:
    """A step: another quote, or none, stands under a number."""

    def __init__(self, bookings: dict[str, Quote], number: str, quote: Quote | None) -> None:
        self.bookings = bookings
        self.number = number
        self.quote = quote

    def do(self) -> None:
        self.before = self.bookings.get(self.number)
        if self.before and self.quote:
            raise Refused(self.number)
        self._set(self.quote)

    def undo(self) -> None:
        self._set(self.before)

    def _set(self, quote: Quote | None) -> None:
        if quote:
            self.bookings[self.number] = quote
        else:
            del self.bookings[self.number]


class Desk:
    """Books parcels with the carriers."""

    def __init__(self, tariffs: Mapping[str, Tariff], events: Events) -> None:
        self.tariffs = tariffs
        self.events = events
        self.bookings: dict[str, Quote] = {}
        self._journal = Journal()

    def book(self, *parcels: Parcel) -> None:
        """All of them or none; raises Refused."""
        quotes = [(parcel.number, choose(parcel, self.tariffs)) for parcel in parcels]
        self._journal.run(*(Put(self.bookings, number, quote) for number, quote in quotes))
        self.events.publish(*(Booked(number, quote.cents) for number, quote in quotes))

    def cancel(self, number: str) -> None:
        """Take a booking out; raises Refused."""
        if number not in self.bookings:
            raise Refused(number)
        self._journal.run(Put(self.bookings, number, None))
        self.events.publish(Canceled(number))

    def undo(self) -> None:
        """Take back the last booking or cancellation; raises NothingToUndo."""
        runs = list(self._journal)
        self._journal.undo()
        self.events.publish(*(TakenBack(step.number) for step in reversed(runs[-1])))
