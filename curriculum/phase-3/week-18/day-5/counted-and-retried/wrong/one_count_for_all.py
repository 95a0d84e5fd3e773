# fails: test_calls_are_counted
# hint: does another object begin at 0?
"""What some carriers need besides booking."""

from typing import Any

from carriers import North, South


class Counted:
    """Counts the calls of `book`."""

    calls = 0

    def book(self, parcel: str) -> Any:
        Counted.calls += 1
        return super().book(parcel)  # type: ignore[misc]


class Retried:
    """Asks once more after a lost connection."""

    def book(self, parcel: str) -> Any:
        try:
            return super().book(parcel)  # type: ignore[misc]
        except ConnectionError:
            return super().book(parcel)  # type: ignore[misc]


class Busy(Counted, Retried, North):
    pass


class Sparing(Retried, Counted, South):
    pass
