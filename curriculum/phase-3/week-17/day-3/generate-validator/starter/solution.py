"""Validators made from schemas."""

from collections.abc import Callable
from typing import Any

type Parcel = dict[str, Any]


def generate_validator(schema: dict[str, type]) -> Callable[[Parcel], list[str]]:
    """A function that names the fields of a parcel which are not as the schema says."""
    # Make the code from the schema, run it, return the validator.
    raise NotImplementedError("task 1: generate_validator does not return a function yet")
