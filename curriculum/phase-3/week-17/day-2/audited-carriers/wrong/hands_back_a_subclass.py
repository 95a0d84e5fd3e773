# fails: test_calls_are_recorded_in_order
# hint: or the class has become another.
"""A trace of what carriers were asked."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any


def audited[T](cls: type[T]) -> type[T]:
    """Record the calls of the public methods of `cls` in `cls.audit`."""
    audit: list[str] = []
    traced = type(cls.__name__, (cls,), {"audit": audit})
    for name, member in list(vars(cls).items()):
        if inspect.isfunction(member) and not name.startswith("_"):
            setattr(traced, name, recording(member, name, audit))
    return traced


def recording(method: Callable[..., Any], name: str, audit: list[str]) -> Callable[..., Any]:
    @wraps(method)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        audit.append(name)
        return method(*args, **kwargs)

    return wrapper
