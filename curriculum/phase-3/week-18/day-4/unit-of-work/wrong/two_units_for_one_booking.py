# fails: test_second_label_is_refused_as_a_whole
# hint: is the charge before it undone?
"""What belongs together in a booking is kept together."""

import sqlite3
from collections.abc import Callable
from typing import Self

from store import Charges, Labels


class UnitOfWork:
    """A block over one connection; what is not committed is undone at its end."""

    charges: Charges
    labels: Labels

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect

    def __enter__(self) -> Self:
        self._connection = self._connect()
        self.charges = Charges(self._connection)
        self.labels = Labels(self._connection)
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._connection.rollback()
        finally:
            self._connection.close()

    def commit(self) -> None:
        """Keep everything since the last commit."""
        self._connection.commit()


def book(unit: UnitOfWork, parcel: str, cents: int, ask: Callable[[str], str]) -> str:
    """Charge for a parcel and keep its label: both or neither."""
    code = ask(parcel)
    with unit:
        unit.charges.add(parcel, cents)
        unit.commit()
    with unit:
        unit.labels.add(parcel, code)
        unit.commit()
    return code
