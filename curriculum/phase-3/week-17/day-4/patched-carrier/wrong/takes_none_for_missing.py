# fails: test_new_name_is_gone_afterwards
# hint: What does your way in remember for a name that does not exist?
"""Attributes replaced for a while."""

from contextlib import contextmanager


@contextmanager
def patched(owner, name, value):
    before = vars(owner).get(name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if before is None:
            delattr(owner, name)
        else:
            setattr(owner, name, before)
