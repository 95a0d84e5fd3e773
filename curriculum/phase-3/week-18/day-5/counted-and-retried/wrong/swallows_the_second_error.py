# fails: test_a_lost_connection_is_tried_once_more
# hint: Write down each time
"""What some carriers need besides booking."""

from typing import Any

from carriers import North, South


class Counted:
    """Counts the labels that were booked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.booked = 0

    def book(self, parcel: str) -> Any:
        label = super().book(parcel)  # type: ignore[misc]
        self.booked += 1
        return label


class Retried:
    """Asks once more after a lost connection."""

    def book(self, parcel: str) -> Any:
        try:
            return super().book(parcel)  # type: ignore[misc]
        except ConnectionError:
            try:
                return super().book(parcel)  # type: ignore[misc]
            except ConnectionError:
                return ""


class Busy(Counted, Retried, North):
    pass


class Sparing(Retried, Counted, South):
    pass
