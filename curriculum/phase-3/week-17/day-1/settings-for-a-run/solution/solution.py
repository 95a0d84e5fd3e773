"""Settings of a depot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def changed(settings: dict[str, Any], /, **changes: Any) -> Iterator[dict[str, Any]]:
    """Run the block with other settings, then change them back."""
    before = {name: settings[name] for name in changes if name in settings}
    settings.update(changes)
    try:
        yield settings
    finally:
        for name in changes:
            if name in before:
                settings[name] = before[name]
            else:
                settings.pop(name, None)
