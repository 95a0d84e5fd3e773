"""How long carriers let us wait."""

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

    wrapper.seconds = seconds  # type: ignore[attr-defined]
    return wrapper
