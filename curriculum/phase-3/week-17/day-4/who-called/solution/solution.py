"""Who calls what is to be removed."""

import sys
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import Any


def count_callers(func: Callable[..., Any]) -> Any:
    """Count in the attribute `callers` which functions call `func`."""
    callers: Counter[str] = Counter()

    @wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        callers[sys._getframe(1).f_code.co_qualname] += 1
        return func(*args, **kwargs)

    setattr(wrapper, "callers", callers)  # noqa: B010 - a type checker knows no `callers` here
    return wrapper
