"""One YAML file as checked keys; what is wrong is collected, not raised at the first."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from courses.content.errors import Problem

MISSING = object()


class _Loader(yaml.SafeLoader):
    """A key given twice is an error: YAML itself would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"the key {key.value!r} is given twice")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class Keys:
    """Read a mapping key by key; `done` reports those nobody asked for."""

    def __init__(self, file: Path, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.data: dict[str, Any] = {}
        self.asked: set[str] = set()
        self.readable = False
        try:
            loaded = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506
        except FileNotFoundError:
            self.problem("", "no such file", "a YAML file")
        except UnicodeDecodeError as error:
            self.problem("", f"byte {error.start} is not UTF-8", "UTF-8 text")
        except yaml.YAMLError as error:
            self.problem("", f"broken YAML ({' '.join(str(error).split())})", "valid YAML")
        else:
            if isinstance(loaded, dict):
                self.data = loaded
                self.readable = True
            else:
                self.problem("", type(loaded).__name__, "a mapping of keys to values")

    def problem(self, key: str, found: str, expected: str) -> None:
        self.problems.append(Problem(self.file, key, found, expected))

    def _get(self, key: str, default: object) -> Any:
        self.asked.add(key)
        if key in self.data:
            return self.data[key]
        if default is MISSING and self.readable:
            self.problem(key, "nothing", "this key")
        return default

    def text(self, key: str, default: object = MISSING) -> str:
        value = self._get(key, default)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if value is not MISSING and value != default:
            self.problem(key, repr(value), "text")
        return value if isinstance(value, str) else ""

    def choice(self, key: str, choices: tuple[str, ...], default: object = MISSING) -> str:
        value = self._get(key, default)
        if value not in choices and value is not MISSING:
            self.problem(key, repr(value), f"one of {', '.join(choices)}")
        return value if value in choices else choices[0]

    def number(self, key: str, low: int, high: int, default: object = MISSING) -> int:
        value = self._get(key, default)
        if type(value) is int and low <= value <= high:
            return value
        if value is not MISSING and value != default:
            self.problem(key, repr(value), f"a whole number from {low} to {high}")
        return value if type(value) is int else low

    def texts(self, key: str, default: object = MISSING) -> tuple[str, ...]:
        value = self._get(key, default)
        if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if value is not MISSING:
            self.problem(key, repr(value), "a list of texts")
        return ()

    def uuid(self) -> UUID:
        value = self._get("uuid", MISSING)
        try:
            return UUID(str(value))
        except ValueError:
            if value is not MISSING:
                self.problem("uuid", repr(value), "a UUID (make one with `uuidgen`)")
            return UUID(int=0)

    def done(self) -> None:
        for key in sorted(set(map(str, self.data)) - self.asked):
            known = ", ".join(sorted(self.asked))
            self.problem(key, "an unknown key", f"only {known}")
