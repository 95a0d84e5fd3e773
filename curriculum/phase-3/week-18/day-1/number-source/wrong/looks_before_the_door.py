# fails: test_two_desks_at_the_same_moment
# hint: What does it find, and what does it do then?
"""Where all desks of a depot take their parcel numbers from."""

from threading import Lock

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    def __init__(self, upcoming: int) -> None:
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
    if _source is None:
        with _first_call:
            _source = NumberSource(ledger.last_number() + 1)
    return _source
