"""A board of carriers that follows its files while it runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from carriers import Carrier


@dataclass
class Report:
    """What one refresh did."""

    loaded: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    refused: dict[Path, str] = field(default_factory=dict)


def load_carrier(path: Path) -> Carrier:
    """The carrier that the file at `path` defines; raises CarrierRefused."""
    raise NotImplementedError("task 1: load_carrier does not load yet")


def snapshot(folder: Path) -> dict[Path, str]:
    """The carrier files of `folder`, each with a fingerprint of its content."""
    raise NotImplementedError("task 2: snapshot does not look at the files yet")


class CarrierBoard:
    """The carriers in force."""

    def __init__(self, load: Callable[[Path], Carrier] = load_carrier) -> None:
        self.load = load

    @property
    def carriers(self) -> dict[str, Carrier]:
        """The carriers in force, by name."""
        raise NotImplementedError("task 3: the board holds no carriers yet")

    def refresh(self, files: Mapping[Path, str]) -> Report:
        """Follow a new snapshot."""
        raise NotImplementedError("task 3: refresh does not follow the files yet")


class Handle:
    """Stands for a carrier and always reaches the version in force."""

    def __init__(self, find: Callable[[], Carrier]) -> None:
        self._find = find

    def __getattr__(self, name: str) -> Any:
        raise NotImplementedError("task 4: the handle reaches no carrier yet")
