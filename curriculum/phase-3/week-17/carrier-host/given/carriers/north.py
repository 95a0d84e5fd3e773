"""North: cheap up to a kilogram, and express if the account allows it."""

from dataclasses import dataclass

from contract import Carrier, Declined, Parcel

API = (1, 0)


class North(Carrier):
    name = "north"

    @dataclass(frozen=True)
    class Settings:
        account: str
        express: bool = False

    def quote(self, parcel: Parcel) -> int | None:
        cents = 390 if parcel.grams <= 1000 else 690
        return cents + (200 if self.settings.express else 0)

    def book(self, parcel: Parcel) -> str:
        if parcel.postcode.startswith("9"):
            raise Declined(f"north does not drive to {parcel.postcode}")
        return f"N-{self.settings.account}-{parcel.number}"

    def event(self, code: str) -> str | None:
        return {"IN": "arrived at the depot", "OUT": "on its way", "OK": "delivered"}.get(code)
