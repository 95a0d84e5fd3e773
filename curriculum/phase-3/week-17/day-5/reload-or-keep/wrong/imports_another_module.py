# fails: test_it_stays_the_same_module
# hint: Is it still the one in `sys.modules`
"""Reload a module, or keep it as it is."""

import importlib
import sys
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = dict(names)
    for name in before:
        if not name.startswith("__"):
            del names[name]
    sys.modules.pop(module.__name__)
    try:
        names.update(vars(importlib.import_module(module.__name__)))
    except BaseException:
        names.clear()
        names.update(before)
        raise
