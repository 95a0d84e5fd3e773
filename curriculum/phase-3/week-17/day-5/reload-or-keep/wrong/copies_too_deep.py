# fails: test_failing_file_changes_nothing
# hint: The module holds a mixture.
"""Reload a module, or keep it as it is."""

import copy
import importlib
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = copy.deepcopy({name: names[name] for name in names if not name.startswith("__")})
    for name in before:
        if not name.startswith("__"):
            del names[name]
    try:
        importlib.reload(module)
    except BaseException:
        for name in list(names):
            if not name.startswith("__"):
                del names[name]
        names.update(before)
        raise
