# fails: test_documentation_of_everything
# hint: Where is the first gap
"""The documentation of all patterns, made from the code."""

import sys

# Importing the examples registers them.
import behavior  # noqa: F401
import creating  # noqa: F401
import structure  # noqa: F401
from catalog import CATALOG, Entry, missing
from gof import GROUPS


def render() -> str:
    """Everything there is, as Markdown."""
    parts = []
    for group, names in GROUPS.items():
        entries = [CATALOG[name] for name in names if name in CATALOG]
        if entries:
            parts += [f"# {group}", *map(_shown, entries)]
    return "\n\n".join(parts) + "\n"


def _shown(entry: Entry) -> str:
    return (
        f"## {entry.name}\n\n{entry.intent}\n\n"
        f"Seen in: {entry.seen_in}.\nNot when: {entry.not_when}."
    )


def main(args: list[str]) -> int:
    """Print the library, or the pattern that is named."""
    if not args:
        sys.stdout.write(render() + "\n")
        return 1 if missing() else 0
    wanted = " ".join(args).casefold()
    for name, entry in CATALOG.items():
        if name.casefold() == wanted:
            sys.stdout.write(_shown(entry) + "\n")
            return 0
    sys.stderr.write(f"there is no pattern {' '.join(args)}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
