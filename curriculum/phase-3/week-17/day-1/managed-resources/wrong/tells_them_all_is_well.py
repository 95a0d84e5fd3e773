# fails: test_a_device_learns_which_error_ended_the_block
# hint: Your devices are always told that all went well.
"""Devices of a depot, opened and closed together."""

from contextlib import contextmanager


@contextmanager
def managed_resources(*resources):
    entered = []
    opened = []
    try:
        for resource in resources:
            opened.append(resource.__enter__())
            entered.append(resource)
        yield tuple(opened)
    finally:
        for resource in reversed(entered):
            resource.__exit__(None, None, None)
