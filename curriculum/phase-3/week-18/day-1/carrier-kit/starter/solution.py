"""Labels for all parcels of a run."""

from collections.abc import Iterable

from kits import NorthLayout, NorthNumbers, SouthNumbers


class SouthKit:
    """Numbers and layout of south."""


def label_run(carrier: str, start: int, recipients: Iterable[str]) -> list[str]:
    """The texts of the labels. Task 2: it takes a kit instead of a name, and mixes nothing up."""
    numbers = SouthNumbers(start) if carrier == "south" else NorthNumbers(start)
    layout = NorthLayout()
    return [layout.render(numbers.next(), recipient) for recipient in recipients]
