# fails: test_statements_go_over_one_connection_of_any_kind
# hint: How many connections does your `run` open
"""Archives of scans, one for each depot."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import closing

from connections import Connection, PostgresConnection


class DatabaseFactory(ABC):
    """Sends statements to an archive; which archive, its subclasses decide."""

    @abstractmethod
    def create_connection(self) -> Connection:
        """A new open connection, to be closed by the caller."""

    def run(self, statements: Iterable[str]) -> list[str]:
        """The answers to the statements, over one connection that is closed afterwards."""
        answers = []
        for statement in statements:
            with closing(self.create_connection()) as connection:
                answers.append(connection.execute(statement))
        return answers


class PostgresFactory(DatabaseFactory):
    """Connects to one Postgres database."""

    def __init__(self, host: str, database: str) -> None:
        self.host = host
        self.database = database

    def create_connection(self) -> PostgresConnection:
        return PostgresConnection(self.host, self.database)
