"""Whoever wants to hear of something subscribes to it."""

from collections.abc import Callable
from typing import Any

type Handler = Callable[[Any], object]


class Bus:
    """Tells its subscribers what happened."""

    def subscribe(self, handler: Handler) -> Callable[[], None]:
        """From now on `handler` is told; the returned function ends that."""
        raise NotImplementedError("task 1: nobody can subscribe yet")

    def publish(self, event: object) -> None:
        """Tell everybody; raises ExceptionGroup when handlers failed."""
        raise NotImplementedError("task 1: nobody is told yet")
