# fails: test_subscribers_are_told_in_order
# hint: And whose list is it?
"""Whoever wants to hear of something subscribes to it."""

from collections.abc import Callable
from typing import Any

type Handler = Callable[[Any], object]


class Bus:
    """Tells its subscribers what happened."""

    _handlers = {}

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
            try:
                handler(event)
            except Exception as error:  # noqa: BLE001  raised below, when all have been told
                errors.append(error)
        if errors:
            raise ExceptionGroup("handlers failed", errors)
