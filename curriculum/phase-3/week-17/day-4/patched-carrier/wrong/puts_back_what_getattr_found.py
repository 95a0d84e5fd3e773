# fails: test_special_methods_come_back_as_they_were
# hint: A static or a class method came back as something else.
"""Attributes replaced for a while."""

from contextlib import contextmanager


@contextmanager
def patched(owner, name, value):
    was_own = name in vars(owner)
    before = getattr(owner, name, None)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if was_own:
            setattr(owner, name, before)
        else:
            delattr(owner, name)
