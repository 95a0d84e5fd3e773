# fails: test_asking_changes_nothing
# hint: adds what is not there
"""Parcels in depots: one side changes, the other answers."""

from collections import defaultdict

from log import Log, Moved, WrongDepot


def arrive(log: Log, parcel: str, depot: str) -> None:
    """Add that a parcel is at a depot; raises WrongDepot if it is there already."""
    place = None
    for fact in log.since(0):
        if fact.parcel == parcel:
            place = fact.depot
    if place == depot:
        raise WrongDepot(f"{parcel} is at {depot} already")
    log.add(Moved(parcel, depot))


class DepotBoard:
    """Which parcels are where, as far as it has caught up."""

    def __init__(self) -> None:
        self._position = 0
        self._places: dict[str, str | None] = {}
        self._depots: dict[str | None, set[str]] = defaultdict(set)

    def catch_up(self, log: Log) -> None:
        """Take in what was added since the last time."""
        facts = log.since(self._position)
        for fact in facts:
            self._depots[self._places.get(fact.parcel)].discard(fact.parcel)
            self._depots[fact.depot].add(fact.parcel)
            self._places[fact.parcel] = fact.depot
        self._position += len(facts)

    def at(self, depot: str) -> tuple[str, ...]:
        """The parcels in a depot, sorted."""
        return tuple(sorted(self._depots[depot]))
