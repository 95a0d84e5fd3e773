"""Ask a carrier again, but only when it helps."""

import time
from collections.abc import Callable
from typing import Any

type Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def retry(
    max_attempts: int = 3,
    delay: float = 1.0,
    *,
    on: type[Exception] | tuple[type[Exception], ...] = ConnectionError,
    wait: Callable[[float], object] = time.sleep,
) -> Decorator:
    """Call the decorated function again after an error of the kind `on`."""
    raise NotImplementedError("task 1: retry does not return a decorator yet")
