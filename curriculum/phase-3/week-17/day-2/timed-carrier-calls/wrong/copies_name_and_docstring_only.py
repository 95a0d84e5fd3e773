# fails: test_timed_function_keeps_its_identity
# hint: Which function object do they belong to: yours, or the one that was handed in?
"""How long carriers let us wait."""

import inspect
import time
from collections.abc import Callable
from typing import Any


def timed(func: Callable[..., Any], *, clock: Callable[[], float] = time.perf_counter) -> Any:
    """Keep the seconds of each call in the list `seconds` of the decorated function."""
    seconds: list[float] = []

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        started = clock()
        try:
            return func(*args, **kwargs)
        finally:
            seconds.append(clock() - started)

    async def async_wrapper(*args: Any, **kwargs: Any) -> Any:
        started = clock()
        try:
            return await func(*args, **kwargs)
        finally:
            seconds.append(clock() - started)

    chosen: Any = async_wrapper if inspect.iscoroutinefunction(func) else wrapper
    chosen.__name__ = func.__name__
    chosen.__doc__ = func.__doc__
    chosen.seconds = seconds
    return chosen
