# fails: test_classes_and_fields_of_merchants
# hint: who else sees that list?
"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    known = {"marks": list(template.marks), "items": deepcopy(template.items)}
    return replace(template, **(known | changes))
