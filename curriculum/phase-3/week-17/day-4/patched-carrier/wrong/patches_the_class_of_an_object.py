# fails: test_patches_can_be_nested
# hint: One object was patched and others noticed
"""Attributes replaced for a while."""

from contextlib import contextmanager
from types import ModuleType


@contextmanager
def patched(owner, name, value):
    if callable(value) and not isinstance(owner, type | ModuleType):
        owner, method = type(owner), value
        value = lambda self, *args: method(*args)  # noqa: E731
    was_own = name in vars(owner)
    before = vars(owner).get(name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if was_own:
            setattr(owner, name, before)
        else:
            delattr(owner, name)
