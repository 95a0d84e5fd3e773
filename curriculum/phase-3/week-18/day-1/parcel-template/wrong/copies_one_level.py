# fails: test_a_parcel_stands_alone
# hint: Down to which level is your copy a copy?
"""New parcels from prepared ones."""

from copy import copy
from dataclasses import replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    return replace(copy(template), **changes)
