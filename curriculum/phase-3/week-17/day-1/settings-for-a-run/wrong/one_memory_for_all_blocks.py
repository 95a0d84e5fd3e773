# fails: test_inner_block_brings_back_what_the_outer_set
# hint: Where does your code keep the old values, and who else writes there?
"""Settings of a depot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

BEFORE: dict[str, Any] = {}


@contextmanager
def changed(settings: dict[str, Any], /, **changes: Any) -> Iterator[dict[str, Any]]:
    """Run the block with other settings, then change them back."""
    BEFORE.update({name: settings[name] for name in changes if name in settings})
    settings.update(changes)
    try:
        yield settings
    finally:
        for name in changes:
            if name in BEFORE:
                settings[name] = BEFORE[name]
            else:
                settings.pop(name, None)
