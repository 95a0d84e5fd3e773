# fails: test_inherited_and_static_methods_are_left_alone
# hint: Compare what `dir(cls)` and `vars(cls)` show
"""A trace of what carriers were asked."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any


def audited[T](cls: type[T]) -> type[T]:
    """Record the calls of the public methods of `cls` in `cls.audit`."""
    audit: list[str] = []
    for name in dir(cls):
        member = getattr(cls, name)
        if inspect.isfunction(member) and not name.startswith("_"):
            setattr(cls, name, recording(member, name, audit))
    setattr(cls, "audit", audit)  # noqa: B010 - a type checker knows no `audit` on T
    return cls


def recording(method: Callable[..., Any], name: str, audit: list[str]) -> Callable[..., Any]:
    @wraps(method)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        audit.append(name)
        return method(*args, **kwargs)

    return wrapper
