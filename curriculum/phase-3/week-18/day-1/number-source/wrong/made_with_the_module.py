# fails: test_ledger_is_asked_by_the_first_call
# hint: Import your module and look how often the ledger has been asked.
"""Where all desks of a depot take their parcel numbers from."""

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    def __init__(self, upcoming: int) -> None:
        self.upcoming = upcoming

    def next(self) -> str:
        number = f"WB-{self.upcoming}"
        self.upcoming += 1
        return number


_source = NumberSource(ledger.last_number() + 1)


def number_source() -> NumberSource:
    """The source of all desks."""
    return _source
