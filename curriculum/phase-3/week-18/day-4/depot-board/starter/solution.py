"""Parcels in depots: one side changes, the other answers."""

from log import Log


def arrive(log: Log, parcel: str, depot: str) -> None:
    """Task 1: add that a parcel is at a depot; raises WrongDepot if it is there already."""
    raise NotImplementedError("task 1: nothing arrives yet")


class DepotBoard:
    """Task 2: which parcels are where, as far as it has caught up."""

    def catch_up(self, log: Log) -> None:
        raise NotImplementedError("task 2: the board learns nothing yet")

    def at(self, depot: str) -> tuple[str, ...]:
        raise NotImplementedError("task 2: the board is empty yet")
