# fails: test_carrier_stays_the_same
# hint: How many clients are there after two copies?
"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from parcels import CarrierClient, Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    stay_shared = {id(template.carrier): CarrierClient(template.carrier.name)}
    return replace(deepcopy(template, stay_shared), **changes)
