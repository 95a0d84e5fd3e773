# fails: test_only_tariffs_are_found
# hint: What is `origin`?
"""Make carriers' tariffs importable."""

from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType


def steps_of(text: str) -> list[tuple[int, int]]:
    """The steps of a tariff: `500 390` means "up to 500 g for 390 cents"."""
    lines = [line.split() for line in text.splitlines() if line.strip()]
    return [(int(grams), int(cents)) for grams, cents in lines]


class TariffImporter(MetaPathFinder, Loader):
    """Finds and loads `tariff_NAME` from `NAME.tariff` in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """The spec of a tariff of this folder, or None."""
        if not fullname.startswith("tariff_"):
            return None
        file = self.folder / f"{fullname.split('_')[1]}.tariff"
        if not file.is_file():
            return None
        return spec_from_loader(fullname, self, origin=str(file))

    def exec_module(self, module: ModuleType) -> None:
        """Fill the module."""
        carrier = module.__name__.split("_")[1]
        text = (self.folder / f"{carrier}.tariff").read_text(encoding="utf-8")
        module.STEPS = steps_of(text)  # type: ignore[attr-defined]
