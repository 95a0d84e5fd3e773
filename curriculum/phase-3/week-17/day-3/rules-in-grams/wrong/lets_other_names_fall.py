# fails: test_everything_else_stays
# hint: what does your code answer for a node that it does not want to change?
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


class KilosToGrams(ast.NodeTransformer):
    def visit_Name(self, node):
        if node.id == "kg":
            return ast.BinOp(ast.Name("grams"), ast.Div(), ast.Constant(1000))


def in_grams(rule: str) -> str:
    return ast.unparse(KilosToGrams().visit(ast.parse(rule, mode="eval")))
