# fails: test_failing_block_changes_back_too
# hint: does the error still come through?
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
    except Exception as error:
        print("incident:", error)
    finally:
        for name in changes:
            if name in before:
                settings[name] = before[name]
            else:
                settings.pop(name, None)
