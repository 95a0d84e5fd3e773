"""Tariffs that carriers send as text."""

from collections.abc import Callable
from typing import Any


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    """The tariff `source` as a function from grams to cents."""
    code = compile(source, f"<tariff of {carrier}>", "exec")

    def price(grams: int) -> int:
        names: dict[str, Any] = {"grams": grams}
        exec(code, names)
        cents: int = names.get("cents", 0)
        return cents

    return price
