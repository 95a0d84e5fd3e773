# fails: test_files_of_one_name_stay_apart
# hint: Do the classes in force still know which module they come from?
"""A board of carriers that follows its files while it runs."""

import inspect
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from carriers import Carrier, CarrierRefused


@dataclass
class Report:
    """What one refresh did."""

    loaded: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    refused: dict[Path, str] = field(default_factory=dict)


def load_carrier(path: Path) -> Carrier:
    """The carrier that the file at `path` defines; raises CarrierRefused."""
    try:
        module = _run(path)
        # A set: one class may have two names in its file.
        own = {
            kind
            for kind in vars(module).values()
            if inspect.isclass(kind) and issubclass(kind, Carrier)
            if kind.__module__ == module.__name__ and not inspect.isabstract(kind)
        }
        if len(own) == 1:
            return own.pop()()
    except (Exception, SystemExit) as error:
        raise CarrierRefused(f"{path.name}: {error!r}") from error
    raise CarrierRefused(f"{path.name}: {len(own)} concrete classes of Carrier, not one")


def _run(path: Path) -> ModuleType:
    name = f"carrier_{path.parent.name}_{path.stem}"
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is not a Python file")
    module = module_from_spec(spec)
    earlier = sys.modules.get(name)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        if earlier is not None:
            sys.modules[name] = earlier
        raise
    return module


def snapshot(folder: Path) -> dict[Path, str]:
    """The carrier files of `folder`, each with a fingerprint of its content."""
    return {path: sha256(path.read_bytes()).hexdigest() for path in folder.glob("[!_]*.py")}


class CarrierBoard:
    """The carriers in force."""

    def __init__(self, load: Callable[[Path], Carrier] = load_carrier) -> None:
        self.load = load
        self._seen: dict[Path, str] = {}
        self._in_force: dict[Path, Carrier] = {}

    @property
    def carriers(self) -> dict[str, Carrier]:
        """The carriers in force, by name."""
        return {carrier.name: carrier for carrier in self._in_force.values()}

    def refresh(self, files: Mapping[Path, str]) -> Report:
        """Follow a new snapshot."""
        report = Report(removed=sorted(self._seen.keys() - files.keys()))
        for path in report.removed:
            self._replace(path, None)
        for path in sorted(files):
            if files[path] == self._seen.get(path):
                continue
            try:
                self._replace(path, self._loaded(path))
            except CarrierRefused as error:
                report.refused[path] = str(error)
            else:
                report.loaded.append(path)
        self._seen = dict(files)
        return report

    def _loaded(self, path: Path) -> Carrier:
        carrier = self.load(path)
        if any(
            carrier.name == other.name for place, other in self._in_force.items() if place != path
        ):
            raise CarrierRefused(f"{path.name}: {carrier.name} is another file's carrier")
        return carrier

    def _replace(self, path: Path, carrier: Carrier | None) -> None:
        old = self._in_force.pop(path, None)
        if carrier is not None:
            self._in_force[path] = carrier
        if old is not None:
            old.close()


class Handle:
    """Stands for a carrier and always reaches the version in force."""

    def __init__(self, find: Callable[[], Carrier]) -> None:
        self._find = find

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._find(), name)
        if not callable(value):
            return value

        # The carrier may be replaced between the reading of a method and its call.
        def ask(*args: Any, **kwargs: Any) -> Any:
            return getattr(self._find(), name)(*args, **kwargs)

        return ask
