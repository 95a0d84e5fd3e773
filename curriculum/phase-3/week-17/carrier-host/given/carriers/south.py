"""South: one price, and a discount for its own region."""

from contract import API, Carrier, Parcel, extends


class South(Carrier):
    name = "south"

    def quote(self, parcel: Parcel) -> int | None:
        return 640

    def book(self, parcel: Parcel) -> str:
        return f"S{parcel.number}"


@extends("price", order=10)
def regional(cents: int, parcel: Parcel, carrier: str) -> int:
    """80000 to 89999 is south's own region."""
    if carrier == "south" and parcel.postcode.startswith("8"):
        return cents * 9 // 10
    return cents


__all__ = ["API", "South", "regional"]
