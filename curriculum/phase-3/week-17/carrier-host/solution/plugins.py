"""Turn a plugin's file into what it offers, or say why it cannot be used."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from contract import API, POINTS, Carrier, PluginRefused
from loading import load_module


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
    try:
        module = load_module(path)
    except (Exception, SystemExit) as error:
        raise PluginRefused(f"its code fails with {error!r}") from error
    _check_api(getattr(module, "API", None))
    plugin = Plugin(_carriers(module), _extensions(module))
    if not plugin.carriers and not plugin.extensions:
        raise PluginRefused("it offers neither a carrier nor an extension")
    return plugin


def _check_api(api: object) -> None:
    match api:
        case (int(major), int(minor)) if major == API[0] and minor <= API[1]:
            return
    raise PluginRefused(f"its API is {api!r}, the host's is {API}")


def _carriers(module: ModuleType) -> list[type[Carrier]]:
    found: dict[str, type[Carrier]] = {}
    for kind in dict.fromkeys(filter(inspect.isclass, vars(module).values())):
        if not issubclass(kind, Carrier) or not _is_own(kind, module) or inspect.isabstract(kind):
            continue
        name = getattr(kind, "name", None)
        if not isinstance(name, str) or not name:
            raise PluginRefused(f"{kind.__name__} has no name")
        if name in found:
            raise PluginRefused(f"it has two carriers called {name}")
        if not (inspect.isclass(kind.Settings) and is_dataclass(kind.Settings)):
            raise PluginRefused(f"the settings of {name} are no dataclass")
        found[name] = kind
    return list(found.values())


def _extensions(module: ModuleType) -> list[Extension]:
    found = []
    for func in dict.fromkeys(filter(inspect.isfunction, vars(module).values())):
        if not _is_own(func, module) or not hasattr(func, "__extension__"):
            continue
        point, order = func.__extension__
        if point not in POINTS:
            raise PluginRefused(f"{func.__name__} extends {point!r}, which is no extension point")
        if not isinstance(order, int):
            raise PluginRefused(f"the order of {func.__name__} is {order!r}")
        found.append(Extension(point, order, func))
    return found


def _is_own(thing: Any, module: ModuleType) -> bool:
    """Imported classes and functions belong to another file."""
    return bool(thing.__module__ == module.__name__)
