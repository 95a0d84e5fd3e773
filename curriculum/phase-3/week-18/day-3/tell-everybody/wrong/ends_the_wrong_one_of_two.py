# fails: test_one_handler_twice
# hint: tell the two apart
"""Whoever wants to hear of something subscribes to it."""

from collections.abc import Callable
from typing import Any

type Handler = Callable[[Any], object]


class Bus:
    """Tells its subscribers what happened."""

    def __init__(self) -> None:
        self._handlers: list[Handler] = []

    def subscribe(self, handler: Handler) -> Callable[[], None]:
        """From now on `handler` is told; the returned function ends that."""
        self._handlers.append(handler)
        ended = False

        def end() -> None:
            nonlocal ended
            if not ended:
                ended = True
                self._handlers.remove(handler)

        return end

    def publish(self, event: object) -> None:
        """Tell everybody; raises ExceptionGroup when handlers failed."""
        errors = []
        for handler in list(self._handlers):
            try:
                handler(event)
            except Exception as error:  # noqa: BLE001  raised below, when all have been told
                errors.append(error)
        if errors:
            raise ExceptionGroup("handlers failed", errors)
