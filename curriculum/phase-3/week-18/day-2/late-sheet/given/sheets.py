"""The sheet of a tour: where the driver stops."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass
class Stop:
    """One parcel and its door."""

    number: str
    address: str


class Sheet:
    """The stops of one tour, in their order."""

    def __init__(self, tour: str, stops: Iterable[Stop]) -> None:
        self.tour = tour
        self.stops = list(stops)

    def __len__(self) -> int:
        return len(self.stops)

    def __iter__(self) -> Iterator[Stop]:
        return iter(self.stops)

    def find(self, number: str) -> Stop:
        """The stop of this parcel; raises KeyError if it is not on the tour."""
        for stop in self.stops:
            if stop.number == number:
                return stop
        raise KeyError(number)
