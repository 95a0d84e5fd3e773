# fails: test_result_is_the_same_in_grams
# hint: The new rule computes something else.
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


def in_grams(rule: str) -> str:
    return rule.replace("kg", "grams / 1000")
