# fails: test_functions_in_the_text_see_its_constants
# hint: A function in the text does not find what stands one line above it.
"""Tariffs that carriers send as text."""

from collections.abc import Callable


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    code = compile(source, f"<tariff of {carrier}>", "exec")

    def price(grams: int) -> int:
        left: dict[str, int] = {}
        exec(code, {"grams": grams}, left)
        return left.get("cents", 0)

    return price
