# fails: test_tasks_do_not_meet
# hint: Print who is acting in each
"""The clerk who is acting, without handing the name through."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

CLERK = None


def current_clerk() -> str | None:
    """The clerk who is acting."""
    return CLERK


@contextmanager
def acting(clerk: str) -> Iterator[None]:
    """In this block `clerk` is acting."""
    global CLERK
    before, CLERK = CLERK, clerk
    try:
        yield
    finally:
        CLERK = before
