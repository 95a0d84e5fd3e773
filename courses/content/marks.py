"""The marks of tests: a misspelled one marks nothing, and a hidden test would be shown."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from courses.content.errors import Problem

_TEXT = "one text that is not empty"
_WHOLE = "one whole number from 1"
_ARGUMENT: dict[str, tuple[type | tuple[type, ...], str]] = {
    "task": (int, _WHOLE),
    "points": (int, _WHOLE),
    "hint": (str, _TEXT),
    "time_limit": ((int, float), "one number of seconds above 0"),
}
KNOWN = (*_ARGUMENT, "hidden", "parametrize")


def check_marks(path: Path, tree: ast.Module) -> Iterator[Problem]:
    """What is wrong with the marks of one file of tests; values that are computed are let pass."""
    calls = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Attribute(value=ast.Name("pytest"), attr="mark")):
                key = f"line {node.lineno}"
                call = calls.get(id(node))
                if node.attr not in KNOWN:
                    expected = f"one of {', '.join(KNOWN)}"
                    yield Problem(path, key, f"the mark {node.attr!r}", expected)
                elif node.attr == "hidden" and call and (call.args or call.keywords):
                    yield Problem(path, key, ast.unparse(call), "`@pytest.mark.hidden` alone")
                elif node.attr in _ARGUMENT and not _fits(call, _ARGUMENT[node.attr][0]):
                    found = ast.unparse(call or node).removeprefix("pytest.mark.")
                    yield Problem(path, key, found, _ARGUMENT[node.attr][1])


def _fits(call: ast.Call | None, kind: type | tuple[type, ...]) -> bool:
    if call is None or len(call.args) != 1 or call.keywords:
        return False
    if not isinstance(call.args[0], ast.Constant):
        return True
    match call.args[0].value:
        case bool():
            return False
        case str() as text:
            return kind is str and bool(text.strip())
        case int() | float() as number:
            return isinstance(number, kind) and number > 0
        case _:
            return False
