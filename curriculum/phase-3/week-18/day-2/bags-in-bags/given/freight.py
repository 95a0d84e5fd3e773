"""What travels."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass
class Parcel:
    """A single parcel."""

    number: str
    weight: int

    def grams(self) -> int:
        return self.weight

    def walk(self) -> Iterator[object]:
        """Everything in it: only itself."""
        yield self
