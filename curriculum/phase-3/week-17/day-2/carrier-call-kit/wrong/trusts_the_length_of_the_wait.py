# fails: test_a_long_wait_moves_the_span
# hint: `wait` took longer than it was asked to.
"""Care around carrier calls: a kit that every carrier client imports."""

import time
from collections import deque
from collections.abc import Callable
from functools import wraps
from typing import Any

type Function = Callable[..., Any]
type Decorator = Callable[[Function], Function]


def rate_limit(
    calls: int,
    per: float,
    *,
    clock: Callable[[], float] = time.monotonic,
    wait: Callable[[float], object] = time.sleep,
) -> Decorator:
    """Let at most `calls` requests begin in any span of `per` seconds."""

    def decorator(func: Function) -> Function:
        sent: deque[float] = deque(maxlen=calls)

        @wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            now = clock()
            if len(sent) == calls:
                early = sent[0] + per - now
                if early > 0:
                    wait(early)
                    now += early
            sent.append(now)
            return func(*args, **kwargs)

        return wrapper

    return decorator


def both_ways(decorator: Function) -> Function:
    """Make `decorator(func, *, ...settings)` usable with and without parentheses."""

    @wraps(decorator)
    def either(func: Function | None = None, /, **settings: Any) -> Any:
        if func is None:
            return lambda late: decorator(late, **settings)
        if not callable(func):
            raise TypeError(f"settings are given by name, not as {func!r}")
        return decorator(func, **settings)

    return either


def policy(*decorators: Decorator) -> Decorator:
    """One decorator for a whole stack; the first is the top line."""

    def stacked(func: Function) -> Function:
        for decorator in reversed(decorators):
            func = decorator(func)
        return func

    return stacked


def protected[T](**policies: Decorator) -> Callable[[type[T]], type[T]]:
    """Decorate the named methods of a class."""

    def protect(cls: type[T]) -> type[T]:
        # Every name is looked up before the first method is replaced.
        ready = {name: decorate(getattr(cls, name)) for name, decorate in policies.items()}
        for name, method in ready.items():
            setattr(cls, name, method)
        return cls

    return protect
