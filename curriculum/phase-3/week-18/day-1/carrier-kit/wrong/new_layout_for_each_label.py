# fails: test_run_over_a_carrier_that_joins_later
# hint: which ask the kit again at every label?
"""Labels for all parcels of a run."""

from collections.abc import Iterable

from kits import CarrierKit, SouthLayout, SouthNumbers


class SouthKit:
    """Numbers and layout of south."""

    def numbering(self, start: int) -> SouthNumbers:
        return SouthNumbers(start)

    def layout(self) -> SouthLayout:
        return SouthLayout()


def label_run(kit: CarrierKit, start: int, recipients: Iterable[str]) -> list[str]:
    """The texts of the labels, with numbers and layout of one carrier."""
    numbers = kit.numbering(start)
    return [kit.layout().render(numbers.next(), recipient) for recipient in recipients]
