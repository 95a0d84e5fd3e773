"""New parcels from prepared ones."""

from copy import copy

from parcels import Parcel


def from_template[P: Parcel](template: P) -> P:
    """A parcel like the template. Task 1: it stands alone. Task 2: it takes changes."""
    return copy(template)
