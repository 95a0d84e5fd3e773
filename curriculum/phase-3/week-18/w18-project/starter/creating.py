"""Milestone 2: five patterns that make objects."""

from catalog import pattern


@pattern("Singleton", seen_in="", not_when="")
def surcharges() -> dict[str, int]:
    """One table of surcharges for the whole process."""
    raise NotImplementedError("milestone 2: there is no table yet")
