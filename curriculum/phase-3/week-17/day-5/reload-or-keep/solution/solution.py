"""Reload a module, or keep it as it is."""

import importlib
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = dict(names)
    for name in before:
        if not name.startswith("__"):
            del names[name]
    try:
        importlib.reload(module)
    except BaseException:
        names.clear()
        names.update(before)
        raise
