# fails: test_two_files_are_two_modules
# hint: are two files of one name told apart?
"""Load a carrier's plugin from its file."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def load_plugin(path: Path) -> ModuleType:
    """Run the file at `path` as a module of its own and return the module."""
    name = f"plugin_{path.parent.name}_{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    earlier = sys.modules.get(name)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        if earlier is None:
            del sys.modules[name]
        else:
            sys.modules[name] = earlier
        raise
    return module
