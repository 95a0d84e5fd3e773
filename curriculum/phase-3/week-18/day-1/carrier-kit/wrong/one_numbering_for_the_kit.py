# fails: test_south_kit_makes_new_numbers_at_every_call
# hint: Does the second one know that there was a first?
"""Labels for all parcels of a run."""

from collections.abc import Iterable

from kits import CarrierKit, SouthLayout, SouthNumbers


class SouthKit:
    """Numbers and layout of south."""

    numbers: SouthNumbers | None = None

    def numbering(self, start: int) -> SouthNumbers:
        if self.numbers is None:
            self.numbers = SouthNumbers(start)
        return self.numbers

    def layout(self) -> SouthLayout:
        return SouthLayout()


def label_run(kit: CarrierKit, start: int, recipients: Iterable[str]) -> list[str]:
    """The texts of the labels, with numbers and layout of one carrier."""
    numbers = kit.numbering(start)
    layout = kit.layout()
    return [layout.render(numbers.next(), recipient) for recipient in recipients]
