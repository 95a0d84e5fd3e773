# fails: test_block_runs_with_the_changed_dictionary
# hint: does one of your parameters take the setting called `settings`?
"""Settings of a depot."""

from typing import Any


class changed:  # noqa: N801 - written like a function
    """Run the block with other settings, then change them back."""

    def __init__(self, settings: dict[str, Any], **changes: Any) -> None:
        self.settings = settings
        self.changes = changes

    def __enter__(self) -> dict[str, Any]:
        self.before = {
            name: self.settings[name] for name in self.changes if name in self.settings
        }
        self.settings.update(self.changes)
        return self.settings

    def __exit__(self, *_: object) -> None:
        for name in self.changes:
            if name in self.before:
                self.settings[name] = self.before[name]
            else:
                self.settings.pop(name, None)
