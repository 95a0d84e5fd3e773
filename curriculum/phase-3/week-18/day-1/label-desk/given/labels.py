"""What labels are, and what a carrier has to offer."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Label:
    """A finished label. It never changes."""

    number: str
    sender: str
    recipient: str
    grams: int
    marks: tuple[str, ...]


class Numbering(Protocol):
    """Gives away numbers, each once."""

    def next(self) -> str: ...


class Layout(Protocol):
    """Knows how a carrier's label looks."""

    def render(self, label: Label) -> str: ...


@runtime_checkable
class CarrierKit(Protocol):
    """Makes what belongs to one carrier: numbers, and the layout that can show them."""

    def numbering(self) -> Numbering: ...

    def layout(self) -> Layout: ...


class IncompleteLabel(ValueError):
    """Parts of a label are missing."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__("missing on the label: " + ", ".join(missing))
        self.missing = missing


class UnknownCarrier(LookupError):
    """Nobody has registered a kit under that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no kit for {name}; there are {', '.join(known) or 'none'}")
        self.name = name
        self.known = known
