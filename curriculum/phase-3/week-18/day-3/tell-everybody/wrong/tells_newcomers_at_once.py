# fails: test_newcomers_wait_and_ctrl_c_goes_through
# hint: Who is told of an event that had begun
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
        waiting = dict(self._handlers)
        told = set()
        while waiting:
            key, handler = next(iter(waiting.items()))
            told.add(key)
            try:
                handler(event)
            except Exception as error:  # noqa: BLE001  raised below, when all have been told
                errors.append(error)
            waiting = {k: h for k, h in self._handlers.items() if k not in told}
        if errors:
            raise ExceptionGroup("handlers failed", errors)
