# fails: test_strange_names_are_refused_at_once
# hint: When does Python look a name up, and when do you?
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
    if len(rule) > 200:
        raise ValueError("too long")
    try:
        tree = ast.parse(rule, mode="eval")
    except SyntaxError as error:
        raise ValueError("not an expression") from error
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED):
            raise ValueError(f"a rule cannot contain {type(node).__name__}")
        if isinstance(node, ast.Constant) and type(node.value) not in CONSTANTS:
            raise ValueError(f"a rule cannot contain {node.value!r}")
    code = compile(tree, "<rule>", "eval")

    def holds(parcel):
        try:
            return bool(eval(code, {"__builtins__": {}}, {n: parcel[n] for n in fields}))
        except NameError as error:
            raise ValueError("not a field") from error

    return holds
