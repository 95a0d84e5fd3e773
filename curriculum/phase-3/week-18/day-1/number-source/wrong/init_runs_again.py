# fails: test_second_desk_goes_on
# hint: Which of your lines are run again when somebody asks for the source a second time?
"""Where all desks of a depot take their parcel numbers from."""

import ledger


class NumberSource:
    """Gives away parcel numbers, one after the other."""

    _instance = None

    def __new__(cls, upcoming):
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
