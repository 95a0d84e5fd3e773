"""Archives of scans, one for each depot."""

from collections.abc import Iterable

from connections import Connection


class DatabaseFactory:
    """Sends statements to an archive; which archive, its subclasses decide."""

    def create_connection(self) -> Connection:
        raise NotImplementedError("task 1: which connection is this?")

    def run(self, statements: Iterable[str]) -> list[str]:
        """The answers to the statements, over one connection that is closed afterwards."""
        raise NotImplementedError("task 2: nothing is sent yet")


class PostgresFactory(DatabaseFactory):
    """Connects to one Postgres database."""

    def __init__(self, host: str, database: str) -> None:
        raise NotImplementedError("task 1: the host and the database are not kept yet")
