"""What the import of a carrier file brings along."""

import importlib
import sys


def imported_by(name: str) -> set[str]:
    """Import the module `name`; return the names this has added to `sys.modules`."""
    before = set(sys.modules)
    try:
        importlib.import_module(name)
    except BaseException:
        for added in set(sys.modules) - before:
            del sys.modules[added]
        raise
    return set(sys.modules) - before
