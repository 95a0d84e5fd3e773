# fails: test_other_settings_stay_as_the_block_left_them
# hint: Which names do you bring back: all, or those you were asked to change?
"""Settings of a depot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def changed(settings: dict[str, Any], /, **changes: Any) -> Iterator[dict[str, Any]]:
    """Run the block with other settings, then change them back."""
    before = dict(settings)
    settings.update(changes)
    try:
        yield settings
    finally:
        settings.clear()
        settings.update(before)
