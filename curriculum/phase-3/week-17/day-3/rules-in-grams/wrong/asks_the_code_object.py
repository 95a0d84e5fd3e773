# fails: test_words_attributes_and_keywords_are_no_variables
# hint: which class of node holds the part after the dot?
"""Surcharge rules, read but never run."""

import ast


def names_in(rule: str) -> list[str]:
    return sorted(compile(rule, "<rule>", "eval").co_names)


def in_grams(rule: str) -> str:
    return ast.unparse(KilosToGrams().visit(ast.parse(rule, mode="eval")))


class KilosToGrams(ast.NodeTransformer):
    def visit_Name(self, node):
        if node.id == "kg":
            return ast.BinOp(ast.Name("grams"), ast.Div(), ast.Constant(1000))
        return node
