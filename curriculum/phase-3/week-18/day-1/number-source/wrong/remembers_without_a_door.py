# fails: test_two_desks_at_the_same_moment
# hint: While the ledger is thinking for the first desk, the second one looks.
"""Where all desks of a depot take their parcel numbers from."""

from functools import cache

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    def __init__(self, upcoming: int) -> None:
        self.upcoming = upcoming

    def next(self) -> str:
        number = f"WB-{self.upcoming}"
        self.upcoming += 1
        return number


@cache
def number_source() -> NumberSource:
    """The source of all desks."""
    return NumberSource(ledger.last_number() + 1)
