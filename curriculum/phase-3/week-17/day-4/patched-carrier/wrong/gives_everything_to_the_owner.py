# fails: test_inherited_attribute_is_inherited_again
# hint: What was inherited before now belongs to the owner.
"""Attributes replaced for a while."""

import inspect
from contextlib import contextmanager

MISSING = object()


@contextmanager
def patched(owner, name, value):
    before = inspect.getattr_static(owner, name, MISSING)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if before is MISSING:
            delattr(owner, name)
        else:
            setattr(owner, name, before)
