# fails: test_the_block_gets_what_entering_returned
# hint: Print what your block receives. Is it what came back from entering, or what was passed in?
"""Devices of a depot, opened and closed together."""

from contextlib import ExitStack, contextmanager


@contextmanager
def managed_resources(*resources):
    with ExitStack() as stack:
        for resource in resources:
            stack.enter_context(resource)
        yield resources
