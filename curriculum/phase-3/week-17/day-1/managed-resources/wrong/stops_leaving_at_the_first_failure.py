# fails: test_what_an_inner_device_does_the_outer_one_learns
# hint: What is it told after an inner device was stuck
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
        for resource in reversed(entered):
            resource.__exit__(*sys.exc_info())
