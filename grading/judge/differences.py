"""How two values differ, in the words of somebody who looks at them side by side."""

import difflib
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from . import values
from .layout import fits, lay_out, short

CONTEXT = 2
SIDE_BY_SIDE = 400  # lines compared in full; more is cut
COMPARED = 500  # elements among which missing and additional ones are looked for
SENTENCES = 3
KINDS: dict[type, str] = {
    bool: "the truth value",
    int: "the number",
    float: "the number",
    str: "the text",
    bytes: "the bytes",
    list: "the list",
    tuple: "the tuple",
    dict: "the dictionary",
    set: "the set",
}
LAZY = {"map", "filter", "zip", "range_iterator", "enumerate", "reversed", "list_reverseiterator"}
VIEWS = {"dict_keys", "dict_values", "dict_items"}


def texts(expected: object, got: object) -> tuple[str, str]:
    """Both values; long ones an element to a line, with what is equal left out."""
    if fits(expected) and fits(got):
        return short(expected), short(got)
    left, right = lay_out(expected), lay_out(got, expected)
    return _without_equal_lines(left, right)


def _without_equal_lines(left: list[str], right: list[str]) -> tuple[str, str]:
    start = _common(left, right)
    end = _common(left[start:][::-1], right[start:][::-1])
    kept = [lines[start : len(lines) - end] for lines in (left, right)]
    a, b = ([*side[:SIDE_BY_SIDE], "…"] if len(side) > SIDE_BY_SIDE else side for side in kept)
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    shown: tuple[list[str], list[str]] = ([], [])
    _both(shown, _elided(left[:start], first=True, last=False))
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            _both(shown, _elided(a[a1:a2], first=False, last=False))
        else:
            shown[0].extend(a[a1:a2])
            shown[1].extend(b[b1:b2])
    _both(shown, _elided(left[len(left) - end :], first=False, last=True))
    return "\n".join(shown[0]), "\n".join(shown[1])


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(left), len(right)))


def _both(shown: tuple[list[str], list[str]], lines: list[str]) -> None:
    for side in shown:
        side.extend(lines)


def _elided(lines: list[str], *, first: bool, last: bool) -> list[str]:
    """Equal lines: those beside a difference stay, and so do brackets at both ends."""
    before, after = (1 if first else CONTEXT), (1 if last else CONTEXT)
    left_out = len(lines) - before - after
    if left_out < 3:
        return lines
    return [*lines[:before], f"    … {left_out} equal lines …", *lines[len(lines) - after :]]


def sentences(expected: object, got: object, what: str = "") -> list[str]:
    """What to look at first; nothing where both values say it themselves."""
    found = []
    for sentence in _differences(expected, got, ""):
        found.append(sentence.replace("{what}", what or "The value"))
        if len(found) == SENTENCES:
            break
    return found


def _differences(expected: Any, got: Any, path: str) -> Iterator[str]:
    """Sentences about the value at `path`, such as `[2]['name']`; "" is the value itself."""
    kind = type(expected)
    if isinstance(got, values.Opaque):
        yield _about_opaque(got, expected, path)
    elif got is None and expected is not None:
        yield f"{_at(path)} is None." if path else "{what} is None."
    elif _approximate(expected) or (_number(expected) and _number(got)):
        yield from _of_numbers(expected, got, path)
    elif kind is not type(got):
        yield from _of_kinds(expected, got, path)
    elif kind is str:
        yield from _of_texts(expected, got, path)
    elif kind in (list, tuple):
        yield from _of_sequences(expected, got, path)
    elif kind is dict:
        yield from _of_dictionaries(expected, got, path)
    elif kind in (set, frozenset):
        yield from _listed("Missing", expected - got)
        yield from _listed("Not expected", got - expected)
    elif path:
        yield _plainly(expected, got, path)


def _number(value: object) -> bool:
    return type(value) in (int, float)


def _approximate(value: object) -> bool:
    return type(value).__name__.startswith("Approx")


def _at(path: str) -> str:
    return f"The element at {path}"


def _plainly(expected: object, got: object, path: str) -> str:
    return f"At {path}: expected {short(expected, 80)}, got {short(got, 80)}."


def _of_kinds(expected: object, got: object, path: str) -> Iterator[str]:
    if type(expected) in KINDS and type(got) in KINDS and not _approximate(expected):
        names = [f"{KINDS[type(v)]} {short(v, 60)} (`{type(v).__name__}`)" for v in (got, expected)]
        yield f"{_at(path) if path else '{what}'} is {names[0]}, expected was {names[1]}."
    elif path:
        yield _plainly(expected, got, path)


def _of_numbers(expected: Any, got: Any, path: str) -> Iterator[str]:
    if not _approximate(expected) and math.isclose(expected, got, rel_tol=1e-6):
        yield (
            f"{_at(path) if path else '{what}'} is off by {abs(expected - got):.1g} only: "
            f"calculations with `float` are rounded, and {short(got)} is what was left over."
        )
    elif path:
        yield _plainly(expected, got, path)


def _of_texts(expected: str, got: str, path: str) -> Iterator[str]:
    where = f"At {path}: the" if path else "The"
    if got.strip() == expected.strip():
        for side, strip in (("start", str.rstrip), ("end", str.lstrip)):
            wanted, came = _edge(expected, strip), _edge(got, strip)
            if wanted != came:
                yield _about_edge(f"{where} text", _spaces(wanted), _spaces(came), side)
        return
    if "\n" in expected.strip("\n") or "\n" in got.strip("\n"):
        yield from _of_lines(expected, got, where)
    elif got.casefold() == expected.casefold():
        yield f"{where} texts differ in capital and small letters only."
    elif got.split() == expected.split() or "".join(got.split()) == "".join(expected.split()):
        yield f"{where} texts differ in spaces or line breaks only."
    elif max(len(expected), len(got)) > 24:
        place = _common(expected, got)
        wanted, came = short(expected[place : place + 20]), short(got[place : place + 20])
        if place >= min(len(expected), len(got)):
            longer = "too short" if len(got) < len(expected) else "too long"
            rest = wanted if longer == "too short" else came
            yield f"{where} text is right up to character {place}, but {longer}: {rest}."
        else:
            yield f"{where} first difference is at character {place + 1}: {wanted}, got {came}."
    elif path:
        yield _plainly(expected, got, path)


def _edge(text: str, strip: Callable[[str], str]) -> str:
    """The white space at one side of a text; `strip` takes away that of the other side."""
    whole = strip(text)
    inner = whole.strip()
    return whole[: len(whole) - len(inner)] if strip is str.rstrip else whole[len(inner) :]


def _about_edge(text: str, wanted: str, came: str, side: str) -> str:
    if not wanted:
        return f"{text} has {came} too many at its {side}."
    if not came:
        return f"{text} lacks {wanted} at its {side}."
    return f"{text} has {came} at its {side} instead of {wanted}."


def _spaces(white: str) -> str:
    names = {" ": "space", "\n": "line break", "\t": "tab", "\r": "carriage return"}
    if not white:
        return ""
    kinds = [names.get(character, "blank") for character in dict.fromkeys(white)]
    if len(kinds) > 1:
        return repr(white)
    return f"one {kinds[0]}" if len(white) == 1 else f"{len(white)} {kinds[0]}s"


def _of_lines(expected: str, got: str, where: str) -> Iterator[str]:
    wanted, came = expected.splitlines(), got.splitlines()
    if len(wanted) != len(came):
        yield f"{where} text has {_count(len(came), 'line')} instead of {len(wanted)}."
        if max(len(wanted), len(came)) <= COMPARED:
            missing, more = _without(wanted, came), _without(came, wanted)
            if not missing or not more:
                yield from _listed("Missing", missing)
                yield from _listed("Not expected", more)
                return
    place = _common(wanted, came)
    if place < min(len(wanted), len(came)):
        left, right = wanted[place], came[place]
        if left.strip() == right.strip():
            side = "start" if left.lstrip() == right.lstrip() else "end"
            yield f"Line {place + 1} differs in the white space at its {side} only."
        else:
            yield f"Line {place + 1}: expected {short(left, 80)}, got {short(right, 80)}."


def _of_sequences(expected: Sequence[Any], got: Sequence[Any], path: str) -> Iterator[str]:
    place = next((n for n, (a, b) in enumerate(zip(expected, got, strict=False)) if a != b), None)
    if len(expected) != len(got):
        where = _at(path) if path else "{what}"
        yield f"{where} has {_count(len(got), 'element')} instead of {len(expected)}."
        if place is None:
            shorter = len(got) < len(expected)
            rest = expected[len(got) :] if shorter else got[len(expected) :]
            yield from _listed("Missing at the end" if shorter else "Not expected at the end", rest)
            return
    if max(len(expected), len(got)) <= COMPARED:
        missing, more = _without(expected, got), _without(got, expected)
        if not missing and not more:
            yield f"{f'At {path}: the' if path else 'The'} elements are right, their order is not."
            return
        if not missing or not more:
            yield from _listed("Missing", missing)
            yield from _listed("Not expected", more)
            return
    if place is not None:
        yield from _element(expected[place], got[place], f"{path}[{place}]")


def _element(expected: object, got: object, path: str) -> Iterator[str]:
    found = list(_differences(expected, got, path))
    yield from found or [_plainly(expected, got, path)]


def _without(some: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """What is left of `some` when each of `others` is taken away once."""
    left = list(some)
    for other in others:
        if other in left:
            left.remove(other)
    return left


def _of_dictionaries(expected: dict[Any, Any], got: dict[Any, Any], path: str) -> Iterator[str]:
    where = f" at {path}" if path else ""
    yield from _listed(f"Missing keys{where}", [key for key in expected if key not in got])
    yield from _listed(f"Keys not expected{where}", [key for key in got if key not in expected])
    for key, value in expected.items():
        if key in got and got[key] != value:
            yield from _element(value, got[key], f"{path}[{short(key, 60)}]")


def _listed(label: str, items: Any) -> Iterator[str]:
    if items:
        shown = ", ".join(short(item, 60) for item in list(items)[:4])
        yield f"{label}: {shown}{f' and {len(items) - 4} more' if len(items) > 4 else ''}."


def _count(number: int, word: str) -> str:
    return f"one {word}" if number == 1 else f"{number or 'no'} {word}s"


def _about_opaque(got: values.Opaque, expected: object, path: str) -> str:
    name = got.type_name
    where = _at(path) if path else "{what}"
    if name == "coroutine":
        return f"{where} is a coroutine: an `async def` was called, but nobody awaited it."
    if name in ("function", "method", "builtin_function_or_method"):
        return f"{where} is a function that was not called: are its parentheses missing?"
    if name in ("generator", "async_generator"):
        kind = type(expected).__name__
        wish = f" Expected was a {kind} that holds them." if _holds(expected) else ""
        return f"{where} is a generator: it makes its elements when it is asked for them.{wish}"
    if name in LAZY | VIEWS and _holds(expected):
        kind = type(expected).__name__
        return f"{where} is a `{name}` object, not a {kind}: `{kind}(…)` makes one of it."
    if name == "type":
        return f"{where} is a class, not an object made by calling it."
    return f"{where} is an object of the class `{name}`, not {short(expected, 60)}."


def _holds(value: object) -> bool:
    return type(value) in (list, tuple, set, dict)
