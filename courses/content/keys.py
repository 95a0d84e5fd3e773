"""One YAML file as checked keys; what is wrong is collected, not raised at the first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from courses.content.errors import Problem
from courses.content.reading import is_by_the_way, read

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 100
_MISSING = object()


class _Loader(yaml.SafeLoader):
    """A key given twice is an error: YAML itself would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    problem = f"the key {key.value!r} given twice"
                    raise yaml.MarkedYAMLError(problem=problem, problem_mark=key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep)


_asked: ContextVar[dict[str, Keys] | None] = ContextVar("asked", default=None)


@contextmanager
def all_asked() -> Iterator[dict[str, Keys]]:
    """By the names of files: the keys that are asked of the first of each name in this block."""
    asked: dict[str, Keys] = {}
    token = _asked.set(asked)
    try:
        yield asked
    finally:
        _asked.reset(token)


class Keys:
    """Read a mapping key by key; `done` reports those nobody asked for.

    A key without a default must be there.
    """

    def __init__(self, file: Path, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.within = ""
        self.data: dict[Any, Any] = {}
        self.asked: set[str] = set()
        # What was asked, as JSON Schema: the schemas for editors are made of it.
        self.properties: dict[str, dict[str, Any]] = {}
        self.required: list[str] = []
        before = len(problems)
        text = read(file, problems, "keys and values in YAML")
        self.readable = len(problems) == before and self._parse(text)

    def _parse(self, text: str) -> bool:
        try:
            loaded = yaml.load(text, _Loader)  # noqa: S506 -- a SafeLoader
        except yaml.MarkedYAMLError as error:
            line = f"line {error.problem_mark.line + 1}" if error.problem_mark else ""
            self.problem(line, error.problem or "broken YAML", "valid YAML")
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            # ValueError: YAML takes 2026-13-01 for a date.
            self.problem("", " ".join(str(error).split()), "valid YAML")
        else:
            if isinstance(loaded, dict):
                self.data = loaded
                return True
            self.problem("", repr(loaded), "keys and values in YAML")
        return False

    def problem(self, key: str, found: str, expected: str) -> None:
        self.problems.append(Problem(self.file, self.within + key, found, expected))

    def _value(
        self,
        key: str,
        optional: bool,
        expected: str,
        fits: Callable[[Any], bool],
        schema: dict[str, Any],
    ) -> Any | None:
        """What stands there; None where it is not there, or was reported."""
        self.asked.add(key)
        self.properties[key] = schema
        if not optional:
            self.required.append(key)
        value = self.data.get(key, _MISSING)
        if value is not _MISSING and fits(value):
            return value
        if value is not _MISSING:
            self.problem(key, repr(value), expected)
        elif not optional and self.readable:
            self.problem(key, "nothing", expected)
        return None

    def text(self, key: str, default: str | None = None, longest: int = 200) -> str:
        def fits(value: Any) -> bool:
            return _is_text(value) and len(value) <= longest

        expected = f"text of at most {longest} characters"
        schema = {"type": "string", "minLength": 1, "maxLength": longest}
        value: str | None = self._value(key, default is not None, expected, fits, schema)
        return value.strip() if value is not None else default or ""

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        expected = f"one of {', '.join(choices)}"
        schema = {"enum": list(choices)}
        fits = choices.__contains__
        value: str | None = self._value(key, default is not None, expected, fits, schema)
        return value if value is not None else default or choices[0]

    def number(self, key: str, low: int, high: int, default: int | None = None) -> int:
        def fits(value: Any) -> bool:
            # `true` is an int to Python.
            return type(value) is int and (low <= value <= high or value == default)

        expected = f"a whole number from {low} to {high}"
        lowest = low if default is None else min(low, default)
        schema = {"type": "integer", "minimum": lowest, "maximum": high}
        value: int | None = self._value(key, default is not None, expected, fits, schema)
        return value if value is not None else low if default is None else default

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        def fits(value: Any) -> bool:
            return isinstance(value, list) and all(_is_text(item) for item in value)

        schema = {"type": "array", "items": {"type": "string", "minLength": 1}}
        optional, expected = default is not None, "a list of texts"
        value: list[str] | None = self._value(key, optional, expected, fits, schema)
        return tuple(value) if value is not None else default or ()

    def entries(self, key: str) -> list[Keys]:
        """The items of a list of mappings, none without the key; each is to be `done` as well."""

        def fits(value: Any) -> bool:
            return isinstance(value, list) and all(isinstance(item, dict) for item in value)

        schema: dict[str, Any] = {"type": "array"}
        expected = "a list of mappings"
        value: list[dict[Any, Any]] | None = self._value(key, True, expected, fits, schema)
        entries = []
        for place, data in enumerate(value or (), 1):
            entry = copy(self)
            entry.within, entry.data, entry.asked = f"{self.within}{key} {place}: ", data, set()
            entry.properties, entry.required = {}, []
            schema["items"] = entry.schema()
            entries.append(entry)
        return entries

    def uuid(self) -> UUID:
        """Zero where there is none."""

        def fits(value: Any) -> bool:
            return isinstance(value, str) and bool(re.fullmatch(r"[0-9a-fA-F-]{32,36}", value))

        expected = "a UUID (make one with `uuidgen`)"
        value = self._value("uuid", False, expected, fits, {"type": "string", "format": "uuid"})
        try:
            return UUID(value or "0" * 32)
        except ValueError:
            self.problem("uuid", repr(value), expected)
            return UUID(int=0)

    def folders(
        self, key: str, file: str, default: tuple[str, ...] | None = None
    ) -> tuple[Path, ...]:
        """The folders beside this file, in the order in which `key` names them.

        A folder that is not named, though it has `file` inside, would be lost: it is reported.
        """
        parent = self.file.parent
        listed = self.texts(key, default)
        slug = {"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": LONGEST_SLUG}
        self.properties[key] = {"type": "array", "items": slug, "uniqueItems": True}
        named: list[str] = []
        for name in listed:
            if not SLUG.fullmatch(name) or len(name) > LONGEST_SLUG:
                self.problem(key, repr(name), "a name of a-z, 0-9 and single hyphens")
            elif name in named:
                self.problem(key, f"{name!r} twice", "each name once")
            elif not (parent / name).is_dir():
                self.problem(key, repr(name), f"the name of a folder in {parent}")
            else:
                named.append(name)
        if self.readable:
            for path in sorted(parent.glob(f"*/{file}")):
                name = path.parent.name
                if name not in listed and not is_by_the_way(name):
                    self.problem(key, f"no {name!r}", f"every folder that has a {file}")
        return tuple(parent / name for name in named)

    def schema(self) -> dict[str, Any]:
        """A JSON Schema of all that is asked until `done`."""
        return {
            "type": "object",
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": False,
        }

    def done(self) -> None:
        asked = _asked.get()
        if asked is not None and not self.within:
            asked.setdefault(self.file.name, self)
        for key in sorted(set(map(str, self.data)) - self.asked):
            known = ", ".join(sorted(self.asked))
            self.problem(key, "an unknown key", f"only {known}")


def _is_text(value: object) -> bool:
    """Not empty, and nothing in it that a database refuses."""
    if not isinstance(value, str) or not value.strip():
        return False
    return not any(char == "\0" or "\ud800" <= char <= "\udfff" for char in value)
