"""Reload a module, or keep it as it is."""

import importlib
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    importlib.reload(module)
