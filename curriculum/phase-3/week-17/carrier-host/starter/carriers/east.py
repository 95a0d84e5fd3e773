"""East: a price per started kilogram, plus fuel."""

from contract import Carrier, Parcel

API = (1, 2)


class East(Carrier):
    name = "east"

    def quote(self, parcel: Parcel) -> int | None:
        raise NotImplementedError("milestone 3: east has no price yet")

    def book(self, parcel: Parcel) -> str:
        raise NotImplementedError("milestone 3: east makes no labels yet")
