# fails: test_only_what_is_listed_is_a_rule
# hint: Does your code ask what is allowed, or what is forbidden?
"""Rules that strangers type."""

import ast

FORBIDDEN = (ast.Call, ast.Attribute, ast.Subscript, ast.Lambda, ast.Pow)


def compile_rule(rule, fields):
    if len(rule) > 200:
        raise ValueError("too long")
    try:
        tree = ast.parse(rule, mode="eval")
    except SyntaxError as error:
        raise ValueError("not an expression") from error
    for node in ast.walk(tree):
        if isinstance(node, FORBIDDEN):
            raise ValueError(f"a rule cannot contain {type(node).__name__}")
        if isinstance(node, ast.Name) and node.id not in fields:
            raise ValueError(f"{node.id} is not a field")
    code = compile(tree, "<rule>", "eval")
    return lambda parcel: bool(eval(code, {"__builtins__": {}}, {n: parcel[n] for n in fields}))
