"""Rules that strangers type."""

from collections.abc import Callable, Collection, Mapping
from typing import Any


def compile_rule(rule: str, fields: Collection[str]) -> Callable[[Mapping[str, Any]], bool]:
    """The rule as a function from parcel to truth; ValueError if it is more than a rule."""
    raise NotImplementedError("task 1: compile_rule does not return a function yet")
