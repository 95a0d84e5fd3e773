"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    """The variables that appear in a rule, in alphabetical order."""
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


def in_grams(rule: str) -> str:
    """The same rule, speaking of `grams` instead of `kg`."""
    return ast.unparse(KilosToGrams().visit(ast.parse(rule, mode="eval")))


class KilosToGrams(ast.NodeTransformer):
    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id != "kg":
            return node
        return ast.BinOp(ast.Name("grams"), ast.Div(), ast.Constant(1000))
