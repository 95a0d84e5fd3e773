"""Milestone 2: five patterns that make objects."""

from catalog import pattern


@pattern(
    "Singleton",
    seen_in="the functions of random, which share one hidden Random",
    not_when="each test needs a table of its own; pass one as an argument",
)
def surcharges() -> dict[str, int]:
    """One table of surcharges for the whole process."""
    raise NotImplementedError("milestone 2: there is no table yet")
