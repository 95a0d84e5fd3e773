"""Tracking: one rule, and a presenter for any screen."""

from collections.abc import Callable
from datetime import date

from screens import Parcel, Screen


def is_late(parcel: Parcel, today: date) -> bool:
    """Task 1: whether the promise is broken."""
    raise NotImplementedError("task 1: nobody can tell what is late yet")


class TrackingPresenter:
    """Task 2: turns what was typed into what is shown."""

    def __init__(self, screen: Screen, find: Callable[[str], Parcel]) -> None:
        self._screen = screen
        self._find = find

    def open(self, text: str, today: date) -> None:
        raise NotImplementedError("task 2: nothing is shown yet")
