"""A trace of what carriers were asked."""


def audited[T](cls: type[T]) -> type[T]:
    """Record the calls of the public methods of `cls` in `cls.audit`."""
    raise NotImplementedError("task 1: audited does not change the class yet")
