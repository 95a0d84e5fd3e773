# fails: test_everything_else_stays
# hint: Something besides the variable `kg` was changed or is gone.
"""Surcharge rules, read but never run."""

import ast
import re


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


def in_grams(rule: str) -> str:
    return re.sub(r"\bkg\b", "(grams / 1000)", rule)
