# fails: test_new_modules_are_listed
# hint: can you still tell them apart when you compare?
"""What the import of a carrier file brings along."""

import importlib
import sys


def imported_by(name: str) -> set[str]:
    """Import the module `name`; return the names this has added to `sys.modules`."""
    before = sys.modules
    try:
        importlib.import_module(name)
    except BaseException:
        for added in set(sys.modules) - set(before):
            del sys.modules[added]
        raise
    return set(sys.modules) - set(before)
