# fails: test_only_what_is_listed_is_a_rule
# hint: A form of expression got through that is not on the list of task 1.
"""Rules that strangers type."""

import ast
from collections.abc import Callable, Collection, Mapping
from typing import Any

LONGEST = 200
ALLOWED = (
    ast.Expression,
    ast.Name,
    ast.Load,
    ast.Constant,
    ast.Compare,
    ast.cmpop,
    ast.BoolOp,
    ast.boolop,
    ast.UnaryOp,
    ast.Not,
    ast.UAdd,
    ast.USub,
    ast.BinOp,
    ast.Add,
    ast.Sub,
)


def compile_rule(rule: str, fields: Collection[str]) -> Callable[[Mapping[str, Any]], bool]:
    """The rule as a function from parcel to truth; ValueError if it is more than a rule."""
    if len(rule) > LONGEST:
        raise ValueError(f"a rule has at most {LONGEST} characters, not {len(rule)}")
    try:
        tree = ast.parse(rule, mode="eval")
    except SyntaxError as error:
        raise ValueError(f"not an expression: {rule!r}") from error
    for node in ast.walk(tree):
        refuse_unless_known(node, fields)
    code = compile(tree, "<rule>", "eval")

    def holds(parcel: Mapping[str, Any]) -> bool:
        return bool(eval(code, {"__builtins__": {}}, {name: parcel[name] for name in fields}))

    return holds


def refuse_unless_known(node: ast.AST, fields: Collection[str]) -> None:
    if not isinstance(node, ALLOWED):
        raise ValueError(f"a rule cannot contain {type(node).__name__}")
    if isinstance(node, ast.Name) and node.id not in fields:
        raise ValueError(f"{node.id} is not a field")
    if isinstance(node, ast.Constant) and type(node.value) not in (str, int, bool):
        raise ValueError(f"a rule cannot contain {node.value!r}")
