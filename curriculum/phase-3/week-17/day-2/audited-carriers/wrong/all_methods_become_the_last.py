# fails: test_calls_are_recorded_in_order
# hint: Every audited method behaves like the last one of the class
"""A trace of what carriers were asked."""

import inspect
from functools import wraps
from typing import Any


def audited[T](cls: type[T]) -> type[T]:
    """Record the calls of the public methods of `cls` in `cls.audit`."""
    audit: list[str] = []
    methods = {
        name: member
        for name, member in vars(cls).items()
        if inspect.isfunction(member) and not name.startswith("_")
    }
    for name, method in methods.items():

        @wraps(method)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            audit.append(name)
            return method(*args, **kwargs)

        setattr(cls, name, wrapper)
    setattr(cls, "audit", audit)  # noqa: B010 - a type checker knows no `audit` on T
    return cls

