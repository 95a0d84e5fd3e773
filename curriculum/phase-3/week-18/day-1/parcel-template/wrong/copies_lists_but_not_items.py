# fails: test_a_parcel_stands_alone
# hint: and for one item
"""New parcels from prepared ones."""

from dataclasses import replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    lists = {"marks": list(template.marks), "items": list(template.items)}
    return replace(template, **(lists | changes))
