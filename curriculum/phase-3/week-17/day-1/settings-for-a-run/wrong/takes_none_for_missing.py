# fails: test_new_names_are_gone_and_none_is_a_value
# hint: Which question does your code ask about a name
"""Settings of a depot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def changed(settings: dict[str, Any], /, **changes: Any) -> Iterator[dict[str, Any]]:
    """Run the block with other settings, then change them back."""
    before = {name: settings.get(name) for name in changes}
    settings.update(changes)
    try:
        yield settings
    finally:
        for name in changes:
            if before[name] is not None:
                settings[name] = before[name]
            else:
                settings.pop(name, None)
