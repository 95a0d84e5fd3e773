"""Connections to archives of scans. They stand in for the drivers of real databases."""

from typing import Protocol


class Connection(Protocol):
    """What every archive offers."""

    def execute(self, statement: str) -> str: ...

    def close(self) -> None: ...


class PostgresConnection:
    """An open connection to one database on one host."""

    def __init__(self, host: str = "localhost", database: str = "postgres") -> None:
        self.host = host
        self.database = database
        self.is_open = True

    def execute(self, statement: str) -> str:
        if not self.is_open:
            raise ConnectionError(f"{self.database} at {self.host}: the connection is closed")
        return f"{self.database} at {self.host}: {statement}"

    def close(self) -> None:
        self.is_open = False
