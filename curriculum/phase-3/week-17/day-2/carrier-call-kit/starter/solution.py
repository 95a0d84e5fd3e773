"""Care around carrier calls: a kit that every carrier client imports."""

import time
from collections.abc import Callable
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
    raise NotImplementedError("task 1: rate_limit does not return a decorator yet")


def both_ways(decorator: Function) -> Function:
    """Make `decorator(func, *, ...settings)` usable with and without parentheses."""
    raise NotImplementedError("task 2: both_ways does not return a decorator yet")


def policy(*decorators: Decorator) -> Decorator:
    """One decorator for a whole stack; the first is the top line."""
    raise NotImplementedError("task 3: policy does not return a decorator yet")


def protected[T](**policies: Decorator) -> Callable[[type[T]], type[T]]:
    """Decorate the named methods of a class."""
    raise NotImplementedError("task 4: protected does not return a class decorator yet")
