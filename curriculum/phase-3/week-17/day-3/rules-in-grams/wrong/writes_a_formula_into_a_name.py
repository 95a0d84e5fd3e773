# fails: test_result_is_the_same_in_grams
# hint: which part does `**` belong to now?
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


def in_grams(rule: str) -> str:
    tree = ast.parse(rule, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "kg":
            node.id = "grams / 1000"
    return ast.unparse(tree)
