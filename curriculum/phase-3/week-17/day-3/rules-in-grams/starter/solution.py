"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    """The variables that appear in a rule, in alphabetical order."""
    raise NotImplementedError("task 1: names_in does not name any variable yet")


def in_grams(rule: str) -> str:
    """The same rule, speaking of `grams` instead of `kg`."""
    tree = ast.parse(rule, mode="eval")
    # Task 2: change the tree.
    return ast.unparse(tree)
