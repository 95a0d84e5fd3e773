"""Where all desks of a depot take their parcel numbers from."""

from typing import Self

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    _instance = None

    def __new__(cls, upcoming: int) -> Self:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, upcoming: int) -> None:
        self.upcoming = upcoming

    def next(self) -> str:
        number = f"WB-{self.upcoming}"
        self.upcoming += 1
        return number


def number_source() -> NumberSource:
    """The source of all desks."""
    return NumberSource(ledger.last_number() + 1)
