"""Who calls what is to be removed."""

from collections.abc import Callable
from typing import Any


def count_callers(func: Callable[..., Any]) -> Any:
    """Count in the attribute `callers` which functions call `func`."""
    raise NotImplementedError("task 1: count_callers does not wrap anything yet")
