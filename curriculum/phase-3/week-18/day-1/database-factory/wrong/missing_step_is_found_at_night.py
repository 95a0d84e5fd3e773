# fails: test_a_factory_without_its_step_cannot_be_made
# hint: When would the night shift notice
"""Archives of scans, one for each depot."""

from collections.abc import Iterable
from contextlib import closing

from connections import Connection, PostgresConnection


class DatabaseFactory:
    """Sends statements to an archive; which archive, its subclasses decide."""

    def create_connection(self) -> Connection:
        raise NotImplementedError

    def run(self, statements: Iterable[str]) -> list[str]:
        """The answers to the statements, over one connection that is closed afterwards."""
        with closing(self.create_connection()) as connection:
            return [connection.execute(statement) for statement in statements]


class PostgresFactory(DatabaseFactory):
    """Connects to one Postgres database."""

    def __init__(self, host: str, database: str) -> None:
        self.host = host
        self.database = database

    def create_connection(self) -> PostgresConnection:
        return PostgresConnection(self.host, self.database)
