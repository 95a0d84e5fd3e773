"""Changes that can be taken back."""

from typing import Any, Protocol


class Command(Protocol):
    def do(self) -> None: ...

    def undo(self) -> None: ...


class Change:
    """Gives an attribute another value."""

    def __init__(self, thing: Any, name: str, value: object) -> None:
        self.thing = thing
        self.name = name
        self.value = value

    def do(self) -> None:
        raise NotImplementedError("task 1: nothing changes yet")

    def undo(self) -> None:
        raise NotImplementedError("task 1: nothing is remembered yet")


class History:
    """Does commands, takes them back and does them again."""

    def do(self, command: Command) -> None:
        raise NotImplementedError("task 2: no command is done yet")

    def undo(self) -> None:
        """Take back the last one; raises NothingToUndo."""
        raise NotImplementedError("task 2: no command is taken back yet")

    def redo(self) -> None:
        """Do again what was taken back last; raises NothingToRedo."""
        raise NotImplementedError("task 2: no command is done again yet")
