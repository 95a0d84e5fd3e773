# fails: test_connection_is_closed_after_a_refused_statement
# hint: which of your lines still run when `execute` raises?
"""Archives of scans, one for each depot."""

from abc import ABC, abstractmethod
from collections.abc import Iterable

from connections import Connection, PostgresConnection


class DatabaseFactory(ABC):
    """Sends statements to an archive; which archive, its subclasses decide."""

    @abstractmethod
    def create_connection(self) -> Connection:
        """A new open connection, to be closed by the caller."""

    def run(self, statements: Iterable[str]) -> list[str]:
        """The answers to the statements, over one connection that is closed afterwards."""
        connection = self.create_connection()
        answers = [connection.execute(statement) for statement in statements]
        connection.close()
        return answers


class PostgresFactory(DatabaseFactory):
    """Connects to one Postgres database."""

    def __init__(self, host: str, database: str) -> None:
        self.host = host
        self.database = database

    def create_connection(self) -> PostgresConnection:
        return PostgresConnection(self.host, self.database)
