"""Parcels as merchants prepare them."""

from dataclasses import dataclass, field
from threading import Lock


class CarrierClient:
    """A client with an open connection, used by many parcels in turn."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.turn = Lock()


@dataclass
class Item:
    """What lies in a parcel."""

    what: str
    count: int


@dataclass
class Parcel:
    """A parcel that is being prepared."""

    recipient: str
    grams: int
    carrier: CarrierClient
    marks: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
