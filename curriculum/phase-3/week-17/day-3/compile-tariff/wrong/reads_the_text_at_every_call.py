# fails: test_broken_text_is_noticed_at_once
# hint: The broken text was noticed too late
"""Tariffs that carriers send as text."""

from collections.abc import Callable


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    def price(grams: int) -> int:
        names = {"grams": grams}
        exec(compile(source, f"<tariff of {carrier}>", "exec"), names)
        return names.get("cents", 0)

    return price
