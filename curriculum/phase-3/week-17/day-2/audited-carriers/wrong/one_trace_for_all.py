# fails: test_each_class_has_its_own_trace
# hint: Two carriers write into one trace.
"""A trace of what carriers were asked."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

AUDIT: list[str] = []


def audited[T](cls: type[T]) -> type[T]:
    """Record the calls of the public methods of `cls` in `cls.audit`."""
    audit = AUDIT
    for name, member in list(vars(cls).items()):
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
