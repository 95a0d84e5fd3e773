"""Extension points: where plugins may join in, and what happens when one of them fails."""

from collections.abc import Iterator
from typing import Any

from contract import Incident
from plugins import Extension


class ExtensionPoints:
    """The extensions in force, by the file they come from."""

    def __init__(self, incidents: list[Incident]) -> None:
        self._incidents = incidents
        self._by_file: dict[str, list[Extension]] = {}

    def put(self, file: str, extensions: list[Extension]) -> None:
        """Replace everything that came from `file`."""
        self._by_file[file] = extensions

    def change(self, point: str, value: Any, *args: Any) -> Any:
        """Hand a value through all extensions; one that fails leaves it as it was."""
        for file, extension in self._at(point):
            try:
                value = _like(value, extension.func(value, *args))
            except Exception as error:  # noqa: BLE001  a plugin may raise anything
                self._note(file, point, error)
        return value

    def first(self, point: str, *args: Any) -> Any:
        """The first answer that is not None; nobody is asked after it."""
        for file, extension in self._at(point):
            try:
                answer = extension.func(*args)
            except Exception as error:  # noqa: BLE001  a plugin may raise anything
                self._note(file, point, error)
            else:
                if answer is not None:
                    return answer
        return None

    def tell(self, point: str, *args: Any) -> None:
        """Call all extensions, whatever any of them does."""
        for file, extension in self._at(point):
            try:
                extension.func(*args)
            except Exception as error:  # noqa: BLE001  a plugin may raise anything
                self._note(file, point, error)

    def _at(self, point: str) -> Iterator[tuple[str, Extension]]:
        found = [
            (extension.order, file, extension)
            for file, extensions in self._by_file.items()
            for extension in extensions
            if extension.point == point
        ]
        for _, file, extension in sorted(found, key=lambda entry: entry[:2]):
            yield file, extension

    def _note(self, file: str, point: str, error: Exception) -> None:
        self._incidents.append(Incident(file, point, repr(error)))


def _like(value: Any, answer: Any) -> Any:
    """The answer, if it can take the place of the value: `return` is easily left out."""
    if isinstance(answer, type(value)):
        return answer
    raise TypeError(f"{answer!r} cannot replace {value!r}")
