# fails: test_failing_block_is_undone_too
# hint: After a failing block the patch is still there
"""Attributes replaced for a while."""

from contextlib import contextmanager


@contextmanager
def patched(owner, name, value):
    was_own = name in vars(owner)
    before = vars(owner).get(name)
    setattr(owner, name, value)
    yield
    if was_own:
        setattr(owner, name, before)
    else:
        delattr(owner, name)
