# fails: test_south_kit_makes_a_layout_for_its_numbers
# hint: Which layout does your kit make, and which numbers can that one read?
"""Labels for all parcels of a run."""

from collections.abc import Iterable

from kits import CarrierKit, NorthLayout, SouthNumbers


class SouthKit:
    """Numbers and layout of south."""

    def numbering(self, start: int) -> SouthNumbers:
        return SouthNumbers(start)

    def layout(self) -> NorthLayout:
        return NorthLayout()


def label_run(kit: CarrierKit, start: int, recipients: Iterable[str]) -> list[str]:
    """The texts of the labels, with numbers and layout of one carrier."""
    numbers = kit.numbering(start)
    layout = kit.layout()
    return [layout.render(numbers.next(), recipient) for recipient in recipients]
