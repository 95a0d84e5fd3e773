"""Small changes to a reference, each of which a good test notices.

Nothing is changed that only people read or that has no effect when run: docstrings, annotations,
imports, `__all__`, the words of raised errors and of logs.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from grading.proving.inert import FOR_CHECKERS, is_inert, name_of, that_run

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
BOUNDARIES = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.MatMult: ast.Mult,
}
ANOTHER_TEXT = "mutant"
# Without these a function works on what belongs to its caller, or in another order.
UNWRAPPED = {
    *("list", "tuple", "dict", "set", "frozenset", "sorted", "reversed", "copy", "deepcopy"),
}


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change in one file; `source` is the whole file as changed."""

    file: str
    line: int
    change: str
    source: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """From `node` to the end of `last` is replaced by `text`; `was` and `now` are shown."""

    node: ast.expr | ast.stmt
    was: str
    now: str
    text: str
    last: ast.expr | ast.stmt | None = None


def mutations(file: str, source: str, *, as_script: bool = False) -> list[Mutation]:
    """Every change there is to make, in the order of the lines, each once.

    What runs only `as_script` is left alone unless the tests run it as one.
    """
    text = source.encode()
    starts = [0]
    for line in text.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: dict[str, Mutation] = {}
    for edit in _Finder(as_script).edits(ast.parse(source)):
        node, last = edit.node, edit.last or edit.node
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(last.end_lineno or last.lineno) - 1] + (last.end_col_offset or 0)
        if not edit.text:  # a decorator goes with its @
            begin = text.rindex(b"@", 0, begin)
        changed = (text[:begin] + edit.text.encode() + text[end:]).decode()
        if changed not in found and _compiles(changed):
            change = " ".join(f"{edit.was} -> {edit.now}".split())
            found[changed] = Mutation(file, node.lineno, change, changed)
    return sorted(found.values(), key=lambda mutation: mutation.line)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


class _Finder:
    """Walks a module and knows in which function it is."""

    def __init__(self, as_script: bool) -> None:
        self.as_script = as_script
        self.assigned: list[set[str]] = [set()]

    def edits(self, node: ast.AST) -> Iterator[_Edit]:
        if is_inert(node, as_script=self.as_script):
            return
        if isinstance(node, ast.stmt):
            yield from self._of_statement(node)
        elif isinstance(node, ast.expr):
            yield from _of_expression(node)
        elif isinstance(node, ast.ExceptHandler):
            yield from _of_handler(node)
        yield from _of_condition(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            self.assigned.append(_parameters(node.args))
            yield from self._of_children(node)
            self.assigned.pop()
        else:
            yield from self._of_children(node)

    def _of_children(self, node: ast.AST) -> Iterator[_Edit]:
        for child in that_run(node):
            yield from self.edits(child)

    def _of_statement(self, node: ast.stmt) -> Iterator[_Edit]:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield from _of_decorators(node.decorator_list)
            case ast.Return(value=ast.expr() as value) if not _is_none(value):
                yield _Edit(node, ast.unparse(node), "return None", "return None")
            case ast.Expr(value=ast.Yield(value=ast.expr() as value)) if not _is_none(value):
                yield _Edit(node, ast.unparse(node), "yield None", "yield None")
            case ast.AugAssign(op=op):
                yield _swapped(node, op=OPERATORS[type(op)]())
        if self._is_missed(node):
            yield _Edit(node, ast.unparse(node), "pass", "pass")

    def _is_missed(self, node: ast.stmt) -> bool:
        """Whether something else happens without it, and not just an error."""
        match node:
            case ast.Expr() | ast.AugAssign() | ast.Delete() | ast.Raise():
                return True
            case ast.Return(value=None) | ast.Break() | ast.Continue():
                return True
            case ast.AnnAssign(target=ast.Attribute(), value=ast.expr()):
                return True
            case ast.Assign(targets=targets):
                return self._changes_something(targets)
        return False

    def _changes_something(self, targets: Iterable[ast.expr]) -> bool:
        """The first value of a name is missed by everybody: only later ones are dropped."""
        known = self.assigned[-1]
        changes = False
        for target in targets:
            for node in ast.walk(target):
                if isinstance(node, ast.Attribute | ast.Subscript):
                    changes = True
                elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    changes = changes or node.id in known
                    known.add(node.id)
        return changes


def _of_decorators(decorators: Iterable[ast.expr]) -> Iterator[_Edit]:
    for decorator in decorators:
        if name_of(decorator) not in FOR_CHECKERS:
            yield _Edit(decorator, f"@{ast.unparse(decorator)}", "nothing", "")


def _of_expression(node: ast.expr) -> Iterator[_Edit]:
    match node:
        case ast.Compare(ops=ops):
            for place, op in enumerate(ops):
                changed = [*ops[:place], COMPARISONS[type(op)](), *ops[place + 1 :]]
                yield _swapped(node, ops=changed)
        case ast.BoolOp(op=op):
            yield _swapped(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
        case ast.BinOp(op=op):
            yield _swapped(node, op=OPERATORS[type(op)]())
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert(), operand=operand):
            yield _replaced(node, operand)
        case ast.Call(args=[ast.expr() as inner, *_]) if name_of(node) in UNWRAPPED:
            yield _replaced(node, inner)
        case ast.Call(func=ast.Attribute(value=owner, attr="copy"), args=[]):
            yield _replaced(node, owner)
        case ast.Constant(value=value):
            other = _another(value)
            if other is not None:
                yield _replaced(node, ast.Constant(other))


def _another(value: object) -> bool | complex | str | bytes | None:
    match value:
        case bool():
            return not value
        case int() | float() | complex():
            return value + 1
        case str():
            return ANOTHER_TEXT
        case bytes():
            return ANOTHER_TEXT.encode()
    return None


def _of_handler(node: ast.ExceptHandler) -> Iterator[_Edit]:
    """As if the error were not handled."""
    if isinstance(node.body[0], ast.Raise):
        return
    kind = f"except {ast.unparse(node.type)}" if node.type else "except"
    was = "; ".join(ast.unparse(statement) for statement in node.body)
    yield _Edit(node.body[0], f"{kind}: {was}", f"{kind}: raise", "raise", node.body[-1])


def _of_condition(node: ast.AST) -> Iterator[_Edit]:
    tests: list[ast.expr] = []
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        tests = [node.test]
    elif isinstance(node, ast.comprehension):
        tests = node.ifs
    elif isinstance(node, ast.match_case) and node.guard:
        tests = [node.guard]
    for test in tests:
        match test:
            case ast.Constant() | ast.UnaryOp(op=ast.Not()):
                continue  # changed as what they are
            case ast.Compare(ops=[op]) if not isinstance(op, BOUNDARIES):
                continue  # the other operator is the negation
        yield _replaced(test, ast.UnaryOp(ast.Not(), test))


def _parameters(arguments: ast.arguments) -> set[str]:
    return {node.arg for node in ast.walk(arguments) if isinstance(node, ast.arg)}


def _is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _swapped(node: ast.expr | ast.stmt, **fields: object) -> _Edit:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    now = ast.unparse(changed)
    return _Edit(node, ast.unparse(node), now, now if isinstance(node, ast.stmt) else f"({now})")


def _replaced(node: ast.expr, by: ast.expr) -> _Edit:
    now = ast.unparse(by)
    return _Edit(node, ast.unparse(node), now, f"({now})")
