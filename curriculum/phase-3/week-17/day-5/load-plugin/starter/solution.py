"""Load a carrier's plugin from its file."""

import importlib.util
from pathlib import Path
from types import ModuleType


def load_plugin(path: Path) -> ModuleType:
    """Run the file at `path` as a module of its own and return the module."""
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
