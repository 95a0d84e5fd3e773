# fails: test_all_problems_are_named_together
# hint: Write down all that is wrong with the refused form yourself.
"""Customs forms, made step by step."""

from typing import Self

from forms import CustomsForm, FormIncomplete, Item


class CustomsFormBuilder:
    """Collects the parts of a form; forms that have been built do not change any more."""

    def __init__(self, parcel_grams: int) -> None:
        self.parcel_grams = parcel_grams
        self.country = ""
        self.items: list[Item] = []

    def to(self, country: str) -> Self:
        """Set the country; the last one counts."""
        self.country = country
        return self

    def item(self, what: str, cents: int, grams: int) -> Self:
        """Add an item."""
        self.items.append(Item(what, cents, grams))
        if sum(item.grams for item in self.items) > self.parcel_grams:
            raise FormIncomplete(["weight"])
        return self

    def build(self) -> CustomsForm:
        """A form of all parts so far, or FormIncomplete with all that is wrong."""
        problems = []
        if not self.country:
            problems.append("country")
        if not self.items:
            problems.append("items")
        if problems:
            raise FormIncomplete(problems)
        total = sum(item.cents for item in self.items)
        return CustomsForm(self.country, tuple(self.items), total)
