"""What is claimed, and who has not answered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    parcel: str
    cents: int
    cause: str


class Unsettled(Exception):
    """Nobody in the line makes an offer."""
