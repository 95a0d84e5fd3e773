# fails: test_zero_attempts_are_refused_while_decorating
# hint: With zero attempts the body of your loop never runs.
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

    def decorator(func: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            for attempt in range(max_attempts):
                try:
                    return func(*args, **kwargs)
                except on:
                    if attempt == max_attempts - 1:
                        raise
                    wait(delay)

        return wrapper

    return decorator
