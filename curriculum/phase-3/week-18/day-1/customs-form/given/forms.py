"""What a customs officer gets to see."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a form."""

    what: str
    cents: int
    grams: int


@dataclass(frozen=True, slots=True)
class CustomsForm:
    """A whole form. It never changes."""

    country: str
    items: tuple[Item, ...]
    total_cents: int


class FormIncomplete(ValueError):
    """Some parts of a form are missing or do not fit each other."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("a form is not whole: " + ", ".join(problems))
        self.problems = problems
