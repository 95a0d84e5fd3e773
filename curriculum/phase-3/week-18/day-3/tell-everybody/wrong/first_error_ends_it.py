# fails: test_a_failure_stops_nobody
# hint: Let the first of three fail
"""Whoever wants to hear of something subscribes to it."""

from collections.abc import Callable
from typing import Any

type Handler = Callable[[Any], object]


class Bus:
    """Tells its subscribers what happened."""

    def __init__(self) -> None:
        # By an object of its own: a handler may be there twice.
        self._handlers: dict[object, Handler] = {}

    def subscribe(self, handler: Handler) -> Callable[[], None]:
        """From now on `handler` is told; the returned function ends that."""
        key = object()
        self._handlers[key] = handler

        def end() -> None:
            self._handlers.pop(key, None)

        return end

    def publish(self, event: object) -> None:
        """Tell everybody; raises ExceptionGroup when handlers failed."""
        errors = []
        for handler in list(self._handlers.values()):
            handler(event)
        if errors:
            raise ExceptionGroup("handlers failed", errors)
