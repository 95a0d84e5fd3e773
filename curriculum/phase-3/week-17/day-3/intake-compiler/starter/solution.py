"""What arrives at the intake as data becomes code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

type Function = Callable[..., Any]
type Parcel = dict[str, Any]

REQUIRED = object()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a parcel; without a default it must be given."""

    name: str
    default: Any = REQUIRED


def conditions(rule: str) -> list[str]:
    """The conditions which must all hold for a rule to hold."""
    raise NotImplementedError("task 1: conditions does not split a rule yet")


def generate_check(rules: Sequence[str]) -> Callable[[Parcel], list[str]]:
    """A function that names the conditions which do not hold for a parcel."""
    raise NotImplementedError("task 2: generate_check does not return a function yet")


def generate_builder(name: str, fields: Sequence[Field]) -> Function:
    """A function that makes parcels with these fields, given by keyword."""
    raise NotImplementedError("task 3: generate_builder does not return a function yet")


def itemized(carrier: str, source: str) -> Callable[[int], list[tuple[int, int]]]:
    """A tariff as a function that tells each line which set the price, and the price."""
    raise NotImplementedError("task 4: itemized does not return a function yet")
