# fails: test_calls_are_kept_apart
# hint: A light parcel pays for the heavy one before it.
"""Tariffs that carriers send as text."""

from collections.abc import Callable


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    code = compile(source, f"<tariff of {carrier}>", "exec")
    names: dict[str, int] = {}

    def price(grams: int) -> int:
        names["grams"] = grams
        exec(code, names)
        return names.get("cents", 0)

    return price
