# fails: test_a_task_begins_with_the_clerk_of_its_block
# hint: A task and a thread are started inside a block
"""The clerk who is acting, without handing the name through."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

CLERK = []


def current_clerk() -> str | None:
    """The clerk who is acting."""
    return CLERK[-1] if CLERK else None


@contextmanager
def acting(clerk: str) -> Iterator[None]:
    """In this block `clerk` is acting."""
    CLERK.append(clerk)
    try:
        yield
    finally:
        CLERK.pop()
