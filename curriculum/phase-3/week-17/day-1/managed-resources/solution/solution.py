"""Devices of a depot, opened and closed together."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any


@contextmanager
def managed_resources(*resources: AbstractContextManager[Any]) -> Iterator[tuple[Any, ...]]:
    """Enter the resources, hand over what entering gave, leave them last first."""
    with ExitStack() as stack:
        yield tuple(stack.enter_context(resource) for resource in resources)
