# fails: test_classes_and_fields_of_merchants
# hint: Which class does the new parcel have
"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    parcel = Parcel(
        template.recipient,
        template.grams,
        template.carrier,
        list(template.marks),
        deepcopy(template.items),
    )
    return replace(parcel, **changes)
