# fails: test_memory_changes_by_saving_only
# hint: who holds it after `get`
"""Two repositories of merchants that behave alike."""

import json
import sqlite3
from copy import deepcopy

from merchants import Merchant, Repository, UnknownMerchant


class MemoryMerchants(Repository):
    """Keeps merchants as long as the process runs."""

    def __init__(self) -> None:
        self._saved: dict[str, Merchant] = {}

    def get(self, merchant_id: str) -> Merchant:
        if merchant_id not in self._saved:
            raise UnknownMerchant(merchant_id)
        return self._saved[id]

    def save(self, entity: Merchant) -> None:
        self._saved[entity.id] = deepcopy(entity)


class SqliteMerchants(Repository):
    """Keeps merchants in a table; whoever holds the connection commits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, merchant_id: str) -> Merchant:
        question = "SELECT name, depots FROM merchants WHERE id = ?"
        row = self._connection.execute(question, (merchant_id,)).fetchone()
        if row is None:
            raise UnknownMerchant(merchant_id)
        name, depots = row
        return Merchant(merchant_id, name, json.loads(depots))

    def save(self, entity: Merchant) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO merchants VALUES (?, ?, ?)",
            (entity.id, entity.name, json.dumps(entity.depots)),
        )
