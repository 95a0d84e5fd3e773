# fails: test_missing_names_and_frozen_entries
# hint: In which order
# file: catalog.py
"""What is in the library, as far as it has been registered."""

from collections.abc import Callable
from dataclasses import dataclass

from gof import GROUPS


@dataclass(frozen=True)
class Entry:
    """One pattern and its example."""

    name: str
    group: str
    intent: str
    seen_in: str
    not_when: str
    example: object


CATALOG: dict[str, Entry] = {}


def pattern[T](name: str, *, seen_in: str, not_when: str) -> Callable[[T], T]:
    """Register the decorated class or function as the example of a pattern."""

    def registered(example: T) -> T:
        if name in CATALOG:
            raise ValueError(f"{name} is registered already")
        intent = (example.__doc__ or "").strip().partition("\n")[0]
        # A dataclass without docstring describes itself as "Carrier(number: …)".
        if not intent or intent.startswith(f"{example.__name__}("):
            raise ValueError(f"{name} lacks a docstring")
        for text in (seen_in, not_when):
            if not text.strip() or text.endswith("."):
                raise ValueError(f"{name} has a text that is blank or ends with a full stop")
        CATALOG[name] = Entry(name, _group(name), intent, seen_in, not_when, example)
        return example

    return registered


def _group(name: str) -> str:
    for group, names in GROUPS.items():
        if name in names:
            return group
    raise ValueError(f"{name} is none of the patterns")


def missing() -> list[str]:
    """The patterns without example, in the order of the book's groups."""
    return sorted({name for names in GROUPS.values() for name in names} - CATALOG.keys())
