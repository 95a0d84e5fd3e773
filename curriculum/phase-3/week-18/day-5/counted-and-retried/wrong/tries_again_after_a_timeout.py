# fails: test_a_lost_connection_is_tried_once_more
# hint: After which errors
"""What some carriers need besides booking."""

from typing import Any

from carriers import North, South


class Counted:
    """Counts the calls of `book`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.calls = 0

    def book(self, parcel: str) -> Any:
        self.calls += 1
        return super().book(parcel)  # type: ignore[misc]


class Retried:
    """Asks once more after a lost connection."""

    def book(self, parcel: str) -> Any:
        try:
            return super().book(parcel)  # type: ignore[misc]
        except OSError:
            return super().book(parcel)  # type: ignore[misc]


class Busy(Counted, Retried, North):
    pass


class Sparing(Retried, Counted, South):
    pass
