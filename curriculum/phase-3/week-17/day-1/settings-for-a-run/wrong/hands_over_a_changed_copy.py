# fails: test_block_runs_with_the_changed_dictionary
# hint: Other parts of the program hold the same dictionary.
"""Settings of a depot."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def changed(settings: dict[str, Any], /, **changes: Any) -> Iterator[dict[str, Any]]:
    """Run the block with other settings, then change them back."""
    yield settings | changes
