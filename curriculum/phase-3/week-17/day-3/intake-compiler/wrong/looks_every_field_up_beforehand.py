# fails: test_missing_field_leads_to_its_line
# hint: When is a field looked up?
"""What arrives at the intake as data becomes code."""

import ast
import keyword
import linecache
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from typing import Any

type Function = Callable[..., Any]
type Parcel = dict[str, Any]

REQUIRED = object()
NOTE = "@note"  # no text can contain this name
NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a parcel; without a default it must be given."""

    name: str
    default: Any = REQUIRED


def conditions(rule: str) -> list[str]:
    """The conditions which must all hold for a rule to hold."""
    return [ast.unparse(part) for part in parts(ast.parse(rule, mode="eval").body)]


def parts(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            for value in values:
                yield from parts(value)
        case ast.Compare(left=first, ops=ops, comparators=others):
            for (left, right), op in zip(pairwise([first, *others]), ops, strict=True):
                yield ast.Compare(left, [op], [right])
        case _:
            yield node


def generate_check(rules: Sequence[str]) -> Callable[[Parcel], list[str]]:
    """A function that names the conditions which do not hold for a parcel."""
    lines = ["def check(parcel):", "    failed = []"]
    for node in [node for rule in rules for node in ast.walk(ast.parse(rule))]:
        if isinstance(node, ast.Name):
            lines.append(f"    parcel[{node.id!r}]")
    for rule in rules:
        for condition in conditions(rule):
            lookups = OnParcel().visit(ast.parse(condition, mode="eval"))
            lines.append(f"    if not ({ast.unparse(lookups)}):")
            lines.append(f"        failed.append({condition!r})")
    lines.append("    return failed")
    return function_from("check", "\n".join(lines) + "\n", {})


class OnParcel(ast.NodeTransformer):
    """Makes every variable a lookup in the parcel, so that no name can meet one of ours."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Subscript(ast.Name("parcel"), ast.Constant(node.id))


def generate_builder(name: str, fields: Sequence[Field]) -> Function:
    """A function that makes parcels with these fields, given by keyword."""
    for text in [name, *[field.name for field in fields]]:
        if not text.isidentifier() or keyword.iskeyword(text):
            raise ValueError(f"{text!r} cannot be a name in Python")
    defaults = {field.name: field.default for field in fields if field.default is not REQUIRED}
    parameters = [
        f"{field.name}=DEFAULTS[{field.name!r}]" if field.name in defaults else field.name
        for field in fields
    ]
    if parameters:
        parameters.insert(0, "*")
    pairs = ", ".join(f"{field.name!r}: {field.name}" for field in fields)
    source = f"def {name}({', '.join(parameters)}):\n    return {{{pairs}}}\n"
    return function_from(name, source, {"DEFAULTS": defaults})


def function_from(name: str, source: str, namespace: dict[str, Any]) -> Function:
    """The function `name` of a source text that tracebacks can show."""
    filename = f"<{name} {next(NUMBERS)}>"
    exec(compile(source, filename, "exec"), namespace)
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    function: Function = namespace[name]
    return function


def itemized(carrier: str, source: str) -> Callable[[int], list[tuple[int, int]]]:
    """A tariff as a function that tells each line which set the price, and the price."""
    filename = f"<tariff of {carrier}>"
    tree = ast.fix_missing_locations(Itemizing().visit(ast.parse(source, filename)))
    code = compile(tree, filename, "exec")

    def price(grams: int) -> list[tuple[int, int]]:
        items: list[tuple[int, int]] = []
        exec(code, {"grams": grams, NOTE: lambda *item: items.append(item)})
        return items

    return price


class Itemizing(ast.NodeTransformer):
    """Puts a note behind each statement that gives `cents` a value."""

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self.noted(node, node.targets)

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        return self.noted(node, [node.target])

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        return node

    def noted(self, node: ast.stmt, targets: Sequence[ast.expr]) -> list[ast.stmt]:
        if not any(isinstance(target, ast.Name) and target.id == "cents" for target in targets):
            return [node]
        arguments: list[ast.expr] = [ast.Constant(node.lineno), ast.Name("cents")]
        note = ast.Expr(ast.Call(ast.Name(NOTE), arguments, []))
        return [node, ast.copy_location(note, node)]
