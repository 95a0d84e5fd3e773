"""Merchants, and what every place that keeps them can do."""

import sqlite3
from abc import ABC, abstractmethod
from dataclasses import dataclass


@dataclass
class Merchant:
    """Somebody who sends parcels; `id` never changes, the rest may."""

    id: str
    name: str
    depots: list[str]


class UnknownMerchant(LookupError):
    """No merchant with this id has been saved."""


class Repository(ABC):
    """Keeps merchants."""

    @abstractmethod
    def get(self, merchant_id: str) -> Merchant:
        """The merchant as last saved; raises UnknownMerchant."""

    @abstractmethod
    def save(self, entity: Merchant) -> None:
        """Keep the merchant as it is now."""


def create_tables(connection: sqlite3.Connection) -> None:
    """`depots` holds the list as JSON."""
    connection.execute("CREATE TABLE merchants (id TEXT PRIMARY KEY, name TEXT, depots TEXT)")
    connection.commit()
