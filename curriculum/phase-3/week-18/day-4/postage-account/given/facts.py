"""What happens on a merchant's postage account. Facts never change."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paid:
    """The merchant has paid in."""

    cents: int


@dataclass(frozen=True)
class Charged:
    """A parcel has been charged."""

    parcel: str
    cents: int


@dataclass(frozen=True)
class Refunded:
    """What was charged for a parcel is given back."""

    parcel: str


type Fact = Paid | Charged | Refunded


class NotEnough(ValueError):
    """The balance is smaller than the charge."""


class NothingCharged(LookupError):
    """There is no charge for this parcel that could be given back."""
