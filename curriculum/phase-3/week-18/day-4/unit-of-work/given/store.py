"""The tables of a booking, each behind a repository. None of them commits."""

import sqlite3


def create_tables(connection: sqlite3.Connection) -> None:
    """A charge and a label for each parcel."""
    connection.execute("CREATE TABLE charges (parcel TEXT PRIMARY KEY, cents INTEGER)")
    connection.execute("CREATE TABLE labels (parcel TEXT PRIMARY KEY, code TEXT)")
    connection.commit()


class Charges:
    """What merchants have to pay."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def add(self, parcel: str, cents: int) -> None:
        self.connection.execute("INSERT INTO charges VALUES (?, ?)", (parcel, cents))


class Labels:
    """What carriers have given."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def add(self, parcel: str, code: str) -> None:
        self.connection.execute("INSERT INTO labels VALUES (?, ?)", (parcel, code))
