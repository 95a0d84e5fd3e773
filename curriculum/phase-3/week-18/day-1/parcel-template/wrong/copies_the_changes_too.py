# fails: test_changes_are_those_of_the_new_parcel
# hint: whose is it now?
"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import fields, replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    parcel = replace(template, **changes)
    names = [field.name for field in fields(parcel) if field.name != "carrier"]
    return replace(parcel, **{name: deepcopy(getattr(parcel, name)) for name in names})
