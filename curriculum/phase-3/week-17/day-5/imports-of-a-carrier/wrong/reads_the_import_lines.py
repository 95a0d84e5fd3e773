# fails: test_new_modules_are_listed
# hint: Your list lacks a module, or has one too many.
"""What the import of a carrier file brings along."""

import ast
import importlib
import importlib.util
import sys
from pathlib import Path


def imported_by(name: str) -> set[str]:
    """Import the module `name`; return the names this has added to `sys.modules`."""
    before = set(sys.modules)
    try:
        importlib.import_module(name)
    except BaseException:
        for added in set(sys.modules) - before:
            del sys.modules[added]
        raise
    if name in before:
        return set()
    found = {name}
    spec = importlib.util.find_spec(name)
    for node in ast.walk(ast.parse(Path(spec.origin).read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module)
    return found
