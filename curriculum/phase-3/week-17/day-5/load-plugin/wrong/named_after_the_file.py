# fails: test_library_of_the_same_name_stays
# hint: A plugin has taken a name that belongs to a library.
"""Load a carrier's plugin from its file."""

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path
from types import ModuleType


def load_plugin(path: Path) -> ModuleType:
    """Run the file at `path` as a module of its own and return the module."""
    name = path.stem
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
