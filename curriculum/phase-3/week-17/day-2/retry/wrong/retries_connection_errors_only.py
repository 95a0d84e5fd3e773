# fails: test_other_errors_come_through_at_once
# hint: which listed ones does it let through?
"""Ask a carrier again, but only when it helps."""

import time
from collections.abc import Callable
from functools import wraps
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
    if not isinstance(max_attempts, int):
        raise TypeError("write @retry(...) with parentheses; max_attempts is a whole number")
    if max_attempts < 1:
        raise ValueError(f"max_attempts must be at least 1, not {max_attempts}")

    def decorator(func: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            for _ in range(max_attempts - 1):
                try:
                    return func(*args, **kwargs)
                except ConnectionError:
                    wait(delay)
            return func(*args, **kwargs)

        return wrapper

    return decorator
