# fails: test_awaited_time_counts
# hint: or not at all after a refusal.
"""How long carriers let us wait."""

import inspect
import time
from collections.abc import Callable
from functools import wraps
from typing import Any


def timed(func: Callable[..., Any], *, clock: Callable[[], float] = time.perf_counter) -> Any:
    """Keep the seconds of each call in the list `seconds` of the decorated function."""
    seconds: list[float] = []

    @wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        started = clock()
        try:
            return func(*args, **kwargs)
        finally:
            seconds.append(clock() - started)

    @wraps(func)
    async def async_wrapper(*args: Any, **kwargs: Any) -> Any:
        started = clock()
        result = await func(*args, **kwargs)
        seconds.append(clock() - started)
        return result

    chosen: Any = async_wrapper if inspect.iscoroutinefunction(func) else wrapper
    chosen.seconds = seconds
    return chosen
