# fails: test_dataclass_with_annotations_as_text_loads
# hint: what would it print in a file that was imported?
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
        raise ImportError(f"{path} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
