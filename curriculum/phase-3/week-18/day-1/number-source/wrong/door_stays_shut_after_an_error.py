# fails: test_a_ledger_that_was_down_is_asked_again
# hint: The ledger was down at the first call.
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
    _first_call.acquire()
    if _source is None:
        _source = NumberSource(ledger.last_number() + 1)
    _first_call.release()
    return _source
