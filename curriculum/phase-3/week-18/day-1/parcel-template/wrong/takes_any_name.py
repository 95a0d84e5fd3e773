# fails: test_unknown_names_are_refused
# hint: Where is its value now, who reads it?
"""New parcels from prepared ones."""

from copy import deepcopy
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    parcel = deepcopy(template, {id(template.carrier): template.carrier})
    for name, value in changes.items():
        setattr(parcel, name, value)
    return parcel
