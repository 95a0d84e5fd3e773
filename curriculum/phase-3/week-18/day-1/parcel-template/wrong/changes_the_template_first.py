# fails: test_changes_are_those_of_the_new_parcel
# hint: To which of the two were they made?
"""New parcels from prepared ones."""

from copy import deepcopy
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    if not vars(template).keys() >= changes.keys():
        raise TypeError(f"no such field among {sorted(changes)}")
    for name, value in changes.items():
        setattr(template, name, value)
    stay_shared = {id(template.carrier): template.carrier}
    return deepcopy(template, stay_shared)
