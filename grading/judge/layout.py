"""Values as a person reads them: on one line, or an element to a line."""

from collections.abc import Iterator
from typing import Any

from . import values

WIDTH = 76
LINES = 20_000
DEPTH = 6
BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    dict: ("{", "}"),
}


def short(value: object, limit: int = 300) -> str:
    """On one line."""
    if type(value).__name__ == "ApproxScalar":
        number, _, tolerance = values.show(value, limit).partition(" ± ")
        return f"about {number} (± {tolerance})" if tolerance else number
    return values.show(value, limit)


def fits(value: object) -> bool:
    """Whether it reads well on one line."""
    text = short(value, WIDTH + 1)
    return len(text) <= WIDTH and not (type(value) is str and "\n" in value[:-1])


def lay_out(value: object, like: object = None) -> list[str]:
    """One line for each element; keys in the order of `like`, so that lines can be compared."""
    lines = []
    for line in _lines(value, like, "", 0):
        lines.append(line)
        if len(lines) == LINES:
            return [*lines, "…"]
    return lines


def _lines(value: Any, like: Any, indent: str, depth: int) -> Iterator[str]:
    kind = type(value)
    if kind is str and len(value) > 1 and (not fits(value) or "\n" in value[:-1]):
        for piece in _pieces(value):
            yield indent + repr(piece)
    elif kind in BRACKETS and value and depth < DEPTH:
        opening, closing = BRACKETS[kind]
        yield indent + opening
        for label, item, other in _items(value, like):
            yield from _labeled(label, item, other, f"{indent}    ", depth)
        yield indent + closing
    else:
        yield indent + short(value, 400)


def _labeled(label: str, item: Any, like: Any, indent: str, depth: int) -> Iterator[str]:
    if fits(item):
        yield f"{indent}{label}{short(item)},"
        return
    lines = list(_lines(item, like, indent, depth + 1))
    lines[0] = f"{indent}{label}{lines[0].removeprefix(indent)}"
    lines[-1] += ","
    yield from lines


def _pieces(text: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        for start in range(0, len(line), WIDTH):
            yield line[start : start + WIDTH]


def _items(value: Any, like: Any) -> Iterator[tuple[str, Any, Any]]:
    if type(value) is dict:
        other = like if type(like) is dict else {}
        keys = [key for key in other if key in value]
        keys += [key for key in value if key not in other]
        for key in keys:
            yield f"{short(key)}: ", value[key], other.get(key)
    elif type(value) is set:
        for item in sorted(value, key=values.show):
            yield "", item, None
    else:
        others = like if type(like) in (list, tuple) else ()
        for number, item in enumerate(value):
            yield "", item, others[number] if number < len(others) else None
