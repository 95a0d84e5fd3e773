"""The source of a probe, and of what it uses: for the reader, and for the student process."""

import ast
import functools
import inspect
import textwrap
from dataclasses import dataclass
from typing import Any

type Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True, slots=True)
class Source:
    """`shown` can be pasted beside the answer; `sent` is what the student process gets."""

    shown: str
    sent: str


@functools.cache
def of(function: Any) -> Source:
    """The source of a function or class; TypeError for anything else, or where it asserts."""
    text = textwrap.dedent(inspect.getsource(function))
    definition = ast.parse(text).body[0]
    if not isinstance(definition, DEFINITIONS):
        raise TypeError(f"{function!r} is not a function or class; only those can travel")
    definition.decorator_list = [item for item in definition.decorator_list if not _is_ours(item)]
    return Source(_shown(text, definition), _sent(definition))


def _shown(text: str, definition: Definition) -> str:
    """As the author wrote it, but for the decorator that makes it travel."""
    kept = [item.lineno for item in definition.decorator_list]
    return "\n".join(text.splitlines()[min(kept, default=definition.lineno) - 1 :])


def _sent(definition: Definition) -> str:
    """Without docstrings and comments: what the test says stays with the judge."""
    for node in ast.walk(definition):
        if isinstance(node, ast.Assert):
            raise TypeError(f"{definition.name} asserts beside the answer: return what it sees")
        if isinstance(node, DEFINITIONS) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(ast.fix_missing_locations(definition))


def _is_ours(decorator: ast.expr) -> bool:
    """`@student.run` and `@student.run(using=…)`; a dataclass decorator travels along."""
    target = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(target, ast.Attribute) and target.attr == "run"
