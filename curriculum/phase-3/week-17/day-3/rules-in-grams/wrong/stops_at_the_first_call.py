# fails: test_variable_is_found_at_any_depth
# hint: and does your code go down to it?
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    tree = ast.parse(rule, mode="eval")
    return sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})


class KilosToGrams(ast.NodeTransformer):
    def visit_Call(self, node):
        node.args = [self.visit(a) if isinstance(a, ast.Name) else a for a in node.args]
        return node

    def visit_Name(self, node):
        if node.id == "kg":
            return ast.BinOp(ast.Name("grams"), ast.Div(), ast.Constant(1000))
        return node


def in_grams(rule: str) -> str:
    return ast.unparse(KilosToGrams().visit(ast.parse(rule, mode="eval")))
