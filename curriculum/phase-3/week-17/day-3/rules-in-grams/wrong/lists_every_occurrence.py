# fails: test_variables_are_named_once_and_in_order
# hint: how often does each variable occur
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def in_grams(rule: str) -> str:
    return ast.unparse(KilosToGrams().visit(ast.parse(rule, mode="eval")))


class KilosToGrams(ast.NodeTransformer):
    def visit_Name(self, node):
        if node.id == "kg":
            return ast.BinOp(ast.Name("grams"), ast.Div(), ast.Constant(1000))
        return node
