# fails: test_carriers_are_found_under_their_names
# hint: or a file was loaded that is none.
"""Collect the carriers of a folder."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType


def collect_carriers(
    folder: Path, load: Callable[[Path], ModuleType]
) -> tuple[dict[str, ModuleType], dict[str, str]]:
    """The carriers of `folder` by name, and why other files were refused."""
    carriers: dict[str, ModuleType] = {}
    refused: dict[str, str] = {}
    for path in sorted(folder.rglob("[!_]*.py")):
        try:
            module = load(path)
        except (Exception, SystemExit) as error:  # noqa: BLE001  a plugin may raise anything
            refused[path.name] = f"{type(error).__name__}: {error}"
            continue
        name = getattr(module, "NAME", None)
        if not isinstance(name, str):
            refused[path.name] = "NAME is not a text"
        elif not callable(getattr(module, "quote", None)):
            refused[path.name] = "quote cannot be called"
        elif name in carriers:
            refused[path.name] = f"{name} is already there"
        else:
            carriers[name] = module
    return carriers, refused
