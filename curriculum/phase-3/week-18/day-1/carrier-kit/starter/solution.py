"""Labels for all parcels of a run."""

from collections.abc import Iterable

from kits import Layout, NorthLayout, NorthNumbers, Numbers, SouthNumbers


class SouthKit:
    """Numbers and layout of south."""

    def numbering(self, start: int) -> Numbers:
        raise NotImplementedError("task 1: the kit of south has no numbers yet")

    def layout(self) -> Layout:
        raise NotImplementedError("task 1: the kit of south has no layout yet")


def label_run(carrier: str, start: int, recipients: Iterable[str]) -> list[str]:
    """The texts of the labels. Task 2: it takes a kit instead of a name, and mixes nothing up."""
    numbers = SouthNumbers(start) if carrier == "south" else NorthNumbers(start)
    layout = NorthLayout()
    return [layout.render(numbers.next(), recipient) for recipient in recipients]
