# fails: test_awaited_time_counts
# hint: Your clock is read again before west has begun to work
"""How long carriers let us wait."""

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

    chosen: Any = wrapper
    chosen.seconds = seconds
    return chosen
