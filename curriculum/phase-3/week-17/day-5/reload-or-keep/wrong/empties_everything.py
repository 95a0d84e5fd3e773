# fails: test_it_stays_the_same_module
# hint: does it still know its name and spec
"""Reload a module, or keep it as it is."""

from pathlib import Path
from types import ModuleType


def reload_or_keep(module: ModuleType) -> None:
    """Give `module` the names of its file as it is now, or leave it unchanged."""
    names = vars(module)
    before = dict(names)
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    names.clear()
    try:
        exec(source, names)  # noqa: S102
    except BaseException:
        names.clear()
        names.update(before)
        raise
