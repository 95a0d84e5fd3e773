"""New parcels from prepared ones."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from parcels import Parcel


def from_template[P: Parcel](template: P, **changes: Any) -> P:
    """A parcel like the template that shares nothing with it but the carrier's client."""
    stay_shared = {id(template.carrier): template.carrier}
    return replace(deepcopy(template, stay_shared), **changes)
