# fails: test_east_keeps_its_promise
# hint: where does the half cent go?
"""East: a price per started kilogram, plus fuel; and no parcels to itself."""

from dataclasses import dataclass

from contract import Carrier, Order, Parcel, extends

API = (1, 2)


class East(Carrier):
    name = "east"

    @dataclass(frozen=True)
    class Settings:
        fuel: int = 5

    def quote(self, parcel: Parcel) -> int | None:
        if parcel.grams > 20_000:
            return None
        started_kilograms = -(-parcel.grams // 1000)
        return round(started_kilograms * 120 * (1 + self.settings.fuel / 100))

    def book(self, parcel: Parcel) -> str:
        return f"E-{parcel.number}-{parcel.grams}"


@extends("refuse")
def no_postcode(order: Order) -> str | None:
    """A parcel without a postcode would come back to the merchant."""
    return None if order.parcel.postcode else "the postcode is missing"
