# fails: test_failed_import_leaves_nothing
# hint: Which modules had been finished when the error was raised
"""What the import of a carrier file brings along."""

import importlib
import sys


def imported_by(name: str) -> set[str]:
    """Import the module `name`; return the names this has added to `sys.modules`."""
    before = set(sys.modules)
    try:
        importlib.import_module(name)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return set(sys.modules) - before
