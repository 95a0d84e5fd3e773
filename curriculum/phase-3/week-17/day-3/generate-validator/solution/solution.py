"""Validators made from schemas."""

import ast
from collections.abc import Callable
from typing import Any

type Parcel = dict[str, Any]

FRAME = "def validate(parcel):\n    wrong = []\n    return wrong"
CHECK = "if type(parcel.get(NAME)) is not KIND: wrong.append(NAME)"


def generate_validator(schema: dict[str, type]) -> Callable[[Parcel], list[str]]:
    """A function that names the fields of a parcel which are not as the schema says."""
    tree = ast.parse(FRAME)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    function.body[1:1] = [check(name, kind) for name, kind in schema.items()]
    ast.fix_missing_locations(tree)

    namespace: dict[str, Any] = {}
    exec(compile(tree, "<validator>", "exec"), namespace)
    validate = namespace["validate"]
    validate.source = ast.unparse(tree)
    return validate  # type: ignore[no-any-return]


def check(name: str, kind: type) -> ast.stmt:
    """The statement that checks one field."""
    holes = {"NAME": ast.Constant(name), "KIND": ast.Name(kind.__name__)}
    statement = ast.parse(CHECK).body[0]
    filled: ast.stmt = Filled(holes).visit(statement)
    return filled


class Filled(ast.NodeTransformer):
    """Puts a node in the place of each name that stands for a hole."""

    def __init__(self, holes: dict[str, ast.expr]) -> None:
        self.holes = holes

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.holes.get(node.id, node)
