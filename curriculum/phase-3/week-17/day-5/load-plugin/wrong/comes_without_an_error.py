# fails: test_file_without_loader_is_an_import_error
# hint: There is no loader for texts.
"""Load a carrier's plugin from its file."""

import importlib.util
import sys
from hashlib import sha256
from pathlib import Path
from types import ModuleType


def load_plugin(path: Path) -> ModuleType:
    """Run the file at `path` as a module of its own and return the module."""
    name = "plugin_" + sha256(bytes(path.resolve())).hexdigest()[:16]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        return ModuleType(name)
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
