# fails: test_ways_out_are_refused
# hint: Dump its tree and find the node that no merchant needs.
"""Rules that strangers type."""

import ast

FORBIDDEN = ("__", "import", "open", "exec", "eval", "lambda", "()")


def compile_rule(rule, fields):
    if len(rule) > 200:
        raise ValueError("too long")
    if any(word in rule for word in FORBIDDEN):
        raise ValueError("dangerous")
    try:
        tree = ast.parse(rule, mode="eval")
    except SyntaxError as error:
        raise ValueError("not an expression") from error
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in fields:
            raise ValueError(f"{node.id} is not a field")
    code = compile(tree, "<rule>", "eval")
    return lambda parcel: bool(eval(code, {"__builtins__": {}}, {n: parcel[n] for n in fields}))
