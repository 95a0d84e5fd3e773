# fails: test_a_change_can_be_taken_back
# hint: what if there is no such attribute?
"""Changes that can be taken back."""

from typing import Any, Protocol

from history import NothingToRedo, NothingToUndo


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
        self.before = getattr(self.thing, self.name, None)
        setattr(self.thing, self.name, self.value)

    def undo(self) -> None:
        setattr(self.thing, self.name, self.before)


class History:
    """Does commands, takes them back and does them again."""

    def __init__(self) -> None:
        self._done: list[Command] = []
        self._undone: list[Command] = []

    def do(self, command: Command) -> None:
        command.do()
        self._done.append(command)
        self._undone.clear()

    def undo(self) -> None:
        """Take back the last one; raises NothingToUndo."""
        if not self._done:
            raise NothingToUndo
        self._done[-1].undo()
        self._undone.append(self._done.pop())

    def redo(self) -> None:
        """Do again what was taken back last; raises NothingToRedo."""
        if not self._undone:
            raise NothingToRedo
        self._undone[-1].do()
        self._done.append(self._undone.pop())
