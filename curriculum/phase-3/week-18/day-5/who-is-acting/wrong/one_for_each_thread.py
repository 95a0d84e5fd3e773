# fails: test_tasks_do_not_meet
# hint: Print who is acting in each
"""The clerk who is acting, without handing the name through."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

CLERK = local()


def current_clerk() -> str | None:
    """The clerk who is acting."""
    return getattr(CLERK, "name", None)


@contextmanager
def acting(clerk: str) -> Iterator[None]:
    """In this block `clerk` is acting."""
    before, CLERK.name = current_clerk(), clerk
    try:
        yield
    finally:
        CLERK.name = before
