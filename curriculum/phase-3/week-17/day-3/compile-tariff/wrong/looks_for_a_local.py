# fails: test_the_text_sets_the_price
# hint: The text was run, but its `cents` did not arrive.
"""Tariffs that carriers send as text."""

from collections.abc import Callable


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    code = compile(source, f"<tariff of {carrier}>", "exec")

    def price(grams: int) -> int:
        cents = 0
        exec(code)
        return cents

    return price
