# fails: test_broken_text_is_noticed_at_once
# hint: or under a name that helps nobody.
"""Tariffs that carriers send as text."""

from collections.abc import Callable


def compile_tariff(carrier: str, source: str) -> Callable[[int], int]:
    code = compile(source, "<string>", "exec")

    def price(grams: int) -> int:
        names = {"grams": grams}
        exec(code, names)
        return names.get("cents", 0)

    return price
