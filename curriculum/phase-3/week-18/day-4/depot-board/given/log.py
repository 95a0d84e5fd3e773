"""What has happened to parcels, in order."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Moved:
    """A parcel is at a depot now; `depot` is None when it has left for the recipient."""

    parcel: str
    depot: str | None


class WrongDepot(ValueError):
    """The parcel cannot arrive where it is already."""


class Log:
    """Facts are added at the end and never changed. `read` counts what was handed out."""

    def __init__(self) -> None:
        self._facts: list[Moved] = []
        self.read = 0

    def __len__(self) -> int:
        return len(self._facts)

    def add(self, fact: Moved) -> None:
        self._facts.append(fact)

    def since(self, position: int) -> list[Moved]:
        """The facts from this position on, the oldest first."""
        found = self._facts[position:]
        self.read += len(found)
        return found
