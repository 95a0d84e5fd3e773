# fails: test_file_that_ends_the_program_leaves_nothing
# hint: Not every error is an `Exception`.
"""What the import of a carrier file brings along."""

import importlib
import sys


def imported_by(name: str) -> set[str]:
    """Import the module `name`; return the names this has added to `sys.modules`."""
    before = set(sys.modules)
    try:
        importlib.import_module(name)
    except Exception:
        for added in set(sys.modules) - before:
            del sys.modules[added]
        raise
    return set(sys.modules) - before
