# fails: test_new_names_are_gone_and_none_is_a_value
# hint: A setting that was not there, and a setting whose value was None, came out wrong.
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
        settings.update(before)
