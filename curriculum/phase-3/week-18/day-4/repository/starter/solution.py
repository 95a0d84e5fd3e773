"""Two repositories of merchants that behave alike."""

import sqlite3

from merchants import Merchant, Repository


class MemoryMerchants(Repository):
    """Task 1: keeps merchants as long as the process runs. Here a change needs no save."""

    def __init__(self) -> None:
        self._saved: dict[str, Merchant] = {}

    def get(self, merchant_id: str) -> Merchant:
        return self._saved[merchant_id]

    def save(self, entity: Merchant) -> None:
        self._saved[entity.id] = entity


class SqliteMerchants(Repository):
    """Task 2: keeps merchants in a table; whoever holds the connection commits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, merchant_id: str) -> Merchant:
        raise NotImplementedError("task 2: no row becomes a merchant yet")

    def save(self, entity: Merchant) -> None:
        raise NotImplementedError("task 2: no merchant becomes a row yet")
