# fails: test_a_ledger_that_was_down_is_asked_again
# hint: What has your code kept from that call
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
    with _first_call:
        if _source is None:
            _source = NumberSource(1)
            _source.upcoming = ledger.last_number() + 1
        return _source
