# fails: test_a_source_made_directly_is_its_own
# hint: Whose count does `NumberSource(1)` change in your answer?
"""Where all desks of a depot take their parcel numbers from."""

from threading import Lock

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    _instance = None

    def __new__(cls, upcoming):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, upcoming: int) -> None:
        if not hasattr(self, "upcoming"):
            self.upcoming = upcoming

    def next(self) -> str:
        number = f"WB-{self.upcoming}"
        self.upcoming += 1
        return number


_source: NumberSource | None = None
_first_call = Lock()


def number_source() -> NumberSource:
    """The source of all desks, made when the first of them asks."""
    global _source
    with _first_call:
        if _source is None:
            _source = NumberSource(ledger.last_number() + 1)
        return _source
