# fails: test_old_names_are_gone
# hint: did a name stay that the new file does not have?
"""Reload a module, or keep it as it is."""

import importlib
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = dict(names)
    try:
        importlib.reload(module)
    except BaseException:
        names.clear()
        names.update(before)
        raise
