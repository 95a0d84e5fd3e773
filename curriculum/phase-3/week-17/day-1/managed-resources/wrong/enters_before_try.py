# fails: test_a_refusal_leaves_those_already_open
# hint: At the moment the third device refuses, has your `try` begun?
"""Devices of a depot, opened and closed together."""

import sys
from contextlib import contextmanager


@contextmanager
def managed_resources(*resources):
    opened = tuple(resource.__enter__() for resource in resources)
    try:
        yield opened
    finally:
        for resource in reversed(resources):
            resource.__exit__(*sys.exc_info())
