"""The rules of a parcel's life. Nothing here knows of storage or screens."""

from collections.abc import Sequence

from facts import Fact


class Timeline:
    """Task 1: a parcel as its facts tell it."""

    def __init__(self, number: str, facts: Sequence[Fact]) -> None:
        raise NotImplementedError("task 1: facts tell nothing yet")

    def book(self, recipient: str) -> None:
        raise NotImplementedError("task 1: nothing is booked yet")

    def scan(self, depot: str, at: str) -> None:
        raise NotImplementedError("task 1: nothing is scanned yet")

    def deliver(self, at: str) -> None:
        raise NotImplementedError("task 1: nothing is delivered yet")
