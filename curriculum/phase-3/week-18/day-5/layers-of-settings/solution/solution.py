"""Settings of a depot, in layers."""

from contextlib import suppress
from typing import Any, Protocol

from unset import Unset

MISSING = object()


class Layer(Protocol):
    def __getitem__(self, name: str) -> Any: ...


class Settings:
    """The first layer that knows a name decides."""

    def __init__(self, *layers: Layer) -> None:
        self.layers = layers

    def get(self, name: str, default: Any = MISSING) -> Any:
        """The value of a setting; raises Unset if there is no default either."""
        for layer in self.layers:
            with suppress(KeyError):
                return layer[name]
        if default is MISSING:
            raise Unset(name)
        return default
