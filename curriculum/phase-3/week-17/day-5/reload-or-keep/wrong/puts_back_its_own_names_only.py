# fails: test_failing_file_changes_nothing
# hint: The module holds a mixture.
"""Reload a module, or keep it as it is."""

import importlib
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = {name: value for name, value in names.items() if not name.startswith("__")}
    for name in before:
        del names[name]
    try:
        importlib.reload(module)
    except BaseException:
        for name in [name for name in names if not name.startswith("__")]:
            del names[name]
        names.update(before)
        raise
