# fails: test_unknown_number_is_a_warning
# hint: What happens to another error
"""Tracking: one rule, and a presenter for any screen."""

from collections.abc import Callable
from datetime import date

from screens import Parcel, Screen


def is_late(parcel: Parcel, today: date) -> bool:
    """Whether the promise is broken."""
    return parcel.place != "delivered" and parcel.promised < today


class TrackingPresenter:
    """Turns what was typed into what is shown."""

    def __init__(self, screen: Screen, find: Callable[[str], Parcel]) -> None:
        self._screen = screen
        self._find = find

    def open(self, text: str, today: date) -> None:
        """Show the parcel with the number that was typed."""
        try:
            parcel = self._find(text.strip().upper())
        except LookupError:
            self._screen.warn("unknown")
            return
        self._screen.show(parcel.number, parcel.place)
        if is_late(parcel, today):
            self._screen.warn("late")
