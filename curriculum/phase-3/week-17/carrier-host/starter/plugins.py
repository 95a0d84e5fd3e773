"""Turn a plugin's file into what it offers, or say why it cannot be used."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contract import Carrier


@dataclass(frozen=True)
class Extension:
    point: str
    order: int
    func: Callable[..., Any]


@dataclass(frozen=True)
class Plugin:
    """What one file offers, in the order in which it defines it."""

    carriers: list[type[Carrier]]
    extensions: list[Extension]


def read_plugin(path: Path) -> Plugin:
    """The plugin in the file at `path`; raises PluginRefused."""
    raise NotImplementedError("milestone 1: read_plugin does not read yet")
