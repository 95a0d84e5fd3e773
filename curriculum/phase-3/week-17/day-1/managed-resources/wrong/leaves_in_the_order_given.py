# fails: test_devices_are_left_last_first
# hint: In which order do nested `with` blocks end?
"""Devices of a depot, opened and closed together."""

import sys
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
        for resource in entered:
            resource.__exit__(*sys.exc_info())
