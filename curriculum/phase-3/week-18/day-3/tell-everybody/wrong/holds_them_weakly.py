# fails: test_subscribers_are_told_in_order
# hint: a function that nobody else keeps
"""Whoever wants to hear of something subscribes to it."""

import weakref
from collections.abc import Callable
from typing import Any

type Handler = Callable[[Any], object]


class Bus:
    """Tells its subscribers what happened."""

    def __init__(self) -> None:
        # By an object of its own: a handler may be there twice.
        self._handlers: dict[object, weakref.ref[Handler]] = {}

    def subscribe(self, handler: Handler) -> Callable[[], None]:
        """From now on `handler` is told; the returned function ends that."""
        key = object()
        self._handlers[key] = weakref.ref(handler)

        def end() -> None:
            self._handlers.pop(key, None)

        return end

    def publish(self, event: object) -> None:
        """Tell everybody; raises ExceptionGroup when handlers failed."""
        errors = []
        for alive in list(self._handlers.values()):
            try:
                if handler := alive():
                    handler(event)
            except Exception as error:  # noqa: BLE001  raised below, when all have been told
                errors.append(error)
        if errors:
            raise ExceptionGroup("handlers failed", errors)
