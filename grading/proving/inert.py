"""What has no effect when it is run, or only on the words that people read."""

from __future__ import annotations

import ast
from collections.abc import Iterator

# What these are given is a name for people or for a type checker.
WORDS_ONLY = {"NewType", "TypeVar", "ParamSpec", "TypeVarTuple", "cast", "getLogger", "warn"}
LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
LOGGERS = {"log", "logger", "logging", "_log", "_logger", "LOG", "LOGGER"}
NOT_RUN = {"__all__", "__slots__", "__version__", "__author__"}
FOR_CHECKERS = {"overload", "override", "final", "no_type_check"}


def that_run(node: ast.AST) -> Iterator[ast.AST]:
    """Children that are run and matter: no annotations, no words of errors."""
    skipped: list[ast.AST | None] = []
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            skipped = [node.returns]
        case ast.arg():
            return
        case ast.AnnAssign():
            skipped = [node.annotation]
        case ast.Raise() | ast.JoinedStr() | ast.FormattedValue():
            yield from _values_in(node)
            return
        case ast.Assert():
            skipped = [node.msg]
    skipped += getattr(node, "type_params", [])
    for child in ast.iter_child_nodes(node):
        if not any(child is one for one in skipped):
            yield child


def _values_in(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.JoinedStr():
            yield from (part for part in node.values if isinstance(part, ast.FormattedValue))
        case ast.FormattedValue():
            yield node.value


def is_inert(node: ast.AST, *, as_script: bool) -> bool:
    """Whether nothing in it matters to a test."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.TypeAlias():
            return True
        case ast.If(test=test) if "__name__" in ast.unparse(test) and not as_script:
            return True
        case ast.If(test=test) if "TYPE_CHECKING" in ast.unparse(test):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name in NOT_RUN
        case ast.Expr(value=ast.Constant()):  # a docstring, an ellipsis
            return True
        case ast.Expr(value=ast.Call(func=ast.Attribute(ast.Name(id=owner), attr=method))):
            return owner in LOGGERS and method in LOG_METHODS
        case ast.Call():
            return name_of(node) in WORDS_ONLY
        case ast.keyword(arg="slots" | "strict"):
            return True  # guards against what a right program never does
    return False


def name_of(node: ast.expr) -> str:
    """The last part of a dotted name, of what is called if it is a call."""
    match node:
        case ast.Call(func=func):
            return name_of(func)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
