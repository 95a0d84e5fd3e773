# fails: test_broken_and_long_texts_are_refused
# hint: A broken or an endless text ended in something other than ValueError
"""Rules that strangers type."""

import ast

ALLOWED = (
    ast.Expression,
    ast.Name,
    ast.Load,
    ast.Constant,
    ast.Compare,
    ast.Eq,
    ast.NotEq,
    ast.Lt,
    ast.LtE,
    ast.Gt,
    ast.GtE,
    ast.In,
    ast.NotIn,
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
CONSTANTS = (str, int, bool)


def compile_rule(rule, fields):
    try:
        tree = ast.parse(rule, mode="eval")
    except SyntaxError as error:
        raise ValueError("not an expression") from error
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED):
            raise ValueError(f"a rule cannot contain {type(node).__name__}")
        if isinstance(node, ast.Name) and node.id not in fields:
            raise ValueError(f"{node.id} is not a field")
        if isinstance(node, ast.Constant) and type(node.value) not in CONSTANTS:
            raise ValueError(f"a rule cannot contain {node.value!r}")
    code = compile(tree, "<rule>", "eval")
    return lambda parcel: bool(eval(code, {"__builtins__": {}}, {n: parcel[n] for n in fields}))
