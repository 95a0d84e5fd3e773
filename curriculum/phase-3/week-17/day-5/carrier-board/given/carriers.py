"""The contract between the host and carrier files: both sides import this, nothing else."""

from abc import ABC, abstractmethod


class Carrier(ABC):
    """One carrier. A carrier file defines one concrete class of this kind."""

    name: str

    @abstractmethod
    def quote(self, grams: int) -> int:
        """The price of a parcel of this weight, in cents."""

    def close(self) -> None:  # noqa: B027  not every carrier holds something
        """Give back what the carrier holds. Called once, when nobody asks it any more."""


class CarrierRefused(Exception):
    """A carrier file cannot be used; the message says why."""
