# fails: test_changes_are_those_of_the_new_parcel
# hint: To which of the two were they made?
"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import fields, replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    if not vars(template).keys() >= changes.keys():
        raise TypeError(f"no such field among {sorted(changes)}")
    for name, value in changes.items():
        setattr(template, name, value)
    names = [field.name for field in fields(template) if field.name != "carrier"]
    own = {name: deepcopy(getattr(template, name)) for name in names}
    return replace(template, **own)
