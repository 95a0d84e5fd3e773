# fails: test_who_read_too_early_gets_a_conflict
# hint: How many facts does the parcel have
# file: storage.py
"""Facts in SQLite."""

import sqlite3
from collections.abc import Callable, Sequence
from typing import Self

from encoding import from_text, to_text
from facts import Conflict, Fact


def create_tables(connection: sqlite3.Connection) -> None:
    """The n-th fact of a parcel has the position n - 1."""
    connection.execute(
        "CREATE TABLE facts (parcel TEXT, position INTEGER, body TEXT NOT NULL,"
        " PRIMARY KEY (parcel, position))"
    )
    connection.commit()


class SqliteTimelines:
    """The facts behind one connection; whoever holds it commits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def facts(self, number: str) -> list[Fact]:
        question = "SELECT body FROM facts WHERE parcel = ? ORDER BY position"
        return [from_text(body) for (body,) in self._connection.execute(question, (number,))]

    def append(self, number: str, version: int, fresh: Sequence[Fact]) -> None:
        rows = [(number, place, to_text(fact)) for place, fact in enumerate(fresh, version)]
        try:
            self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", rows)
        except sqlite3.IntegrityError as error:  # somebody was between the two statements
            raise Conflict(f"{number} has changed") from error


class SqliteUnit:
    """A block over one connection."""

    timelines: SqliteTimelines

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect

    def __enter__(self) -> Self:
        self._connection = self._connect()
        self.timelines = SqliteTimelines(self._connection)
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._connection.rollback()
        finally:
            self._connection.close()

    def commit(self) -> None:
        self._connection.commit()
