"""What an error of the answer means, for somebody who meets it for the first time."""

import builtins
import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .evidence import Seen
from .student import StudentError

NAME = re.compile(r"\b[A-Za-z_]\w*")
DEFINED = re.compile(r"^(?:async\s+)?(?:def|class)\s+(\w+)|^(\w+)\s*(?::[^=\n]+)?=", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Raised:
    """An error and where it came up; `files` are the student's texts."""

    error: StudentError
    entry: str
    files: dict[str, str]
    asked: Seen | None

    @property
    def message(self) -> str:
        return self.error.error.message

    @property
    def source(self) -> str:
        return "\n".join(self.files.values())

    @property
    def code(self) -> str:
        """The student's line in which it came up."""
        return str(self.error.lines[-1][3]) if self.error.lines else ""


def explain(raised: Raised) -> str:
    """One sentence with Python's own words, then what they mean here.

    An error that the answer raises itself needs no explanation.
    """
    whole = _instead(raised)
    if whole:
        return whole
    own = raised.code.startswith("raise ")
    meaning = "" if own else " ".join(_meanings(raised))
    return f"{_first_sentence(raised)} {meaning}".rstrip()


def _first_sentence(raised: Raised) -> str:
    error, lines = raised.error, raised.error.lines
    said = str(error).rstrip(".")
    where = f"line {lines[-1][1]}" if lines else ""
    if lines and lines[-1][0] != raised.entry:
        where += f" of {lines[-1][0]}"
    if error.importing:
        return f"{raised.entry} could not be imported{where and f' ({where})'}: {said}."
    if lines:
        return f"An error in {where}: {said}."
    if error.probe:
        return f"An error where the test uses your answer, at `{error.probe}`: {said}."
    return f"The call was not possible: {said}."


def _instead(raised: Raised) -> str:
    """Errors that are better told without Python's words."""
    error, entry, message = raised.error.error, raised.entry, raised.message
    missing = re.match(r"cannot import name '(\w+)' from '([\w.]+)'", message)
    file = f"{missing[2].replace('.', '/')}.py" if missing else ""
    if error.is_a(ImportError) and missing and file in raised.files:
        return _not_to_import(file, missing[1], raised.files)
    if error.is_a(EOFError) and raised.error.importing:
        return (
            f"{entry} asks for input while it is imported, but nobody types during a test "
            "(EOFError). Code that talks to a person belongs under "
            '`if __name__ == "__main__":`.'
        )
    if error.is_a(EOFError):
        return (
            "The answer asks for input, but nobody types during a test (EOFError). "
            "The values to work with come as arguments."
        )
    if error.is_a(MemoryError):
        return "The answer asked for more memory than it may use (MemoryError)."
    if error.is_a(SystemExit):
        return "The answer ended the program (SystemExit), so no value came back."
    if error.is_a(NotImplementedError) and raised.code.startswith("raise NotImplementedError"):
        return f"Not written yet: {message or raised.code} (NotImplementedError)."
    return ""


def _not_to_import(file: str, name: str, files: dict[str, str]) -> str:
    owners = [other for other, text in files.items() if name in names_in({other: text})]
    if owners and file not in owners:
        return f"{file} defines no `{name}`; {owners[0]} does."
    return no_such_name(file, name, names_in({file: files[file]}))


def names_in(files: dict[str, str]) -> list[str]:
    """What the student's files define, as far as their text tells."""
    found = (a or b for text in files.values() for a, b in DEFINED.findall(text))
    return list(dict.fromkeys(found))


def no_such_name(entry: str, name: str, names: list[str]) -> str:
    near = difflib.get_close_matches(name, names, n=1)
    if near:
        return f"{entry} defines no `{name}`. Did you mean `{near[0]}`?"
    listed = ", ".join(f"`{one}`" for one in names[:6])
    return f"{entry} defines no `{name}`" + (f". What it defines: {listed}." if listed else ".")


def _meanings(raised: Raised) -> Iterator[str]:
    error = raised.error.error
    for kind, meaning in MEANINGS:
        if error.is_a(kind):
            sentence = meaning(raised)
            if sentence:
                yield sentence
                return


def _near(raised: Raised, name: str, among: list[str]) -> str:
    near = difflib.get_close_matches(name, [one for one in among if one != name], n=1, cutoff=0.7)
    return f"Did you mean `{near[0]}`?" if near else ""


def _name(raised: Raised) -> str:
    found = re.search(r"name '(\w+)' is not defined", raised.message)
    if not found:
        return ""
    # Most used first: of two names that are equally near, the typing error is the rarer.
    names = [name for name, _ in Counter(NAME.findall(raised.source)).most_common(500)]
    return _near(raised, found[1], [*names, *dir(builtins)])


def _unbound(raised: Raised) -> str:
    return (
        "A name that a function assigns to belongs to that function; "
        "here it is read before anything was assigned to it."
    )


def _attribute(raised: Raised) -> str:
    if "'NoneType' object" in raised.message:
        return _none(raised)
    found = re.search(r"'(\w+)' object has no attribute '(\w+)'", raised.message)
    if not found:
        return ""
    names = re.findall(r"(?:\bdef\s+|\bself\.)(\w+)", raised.source)
    near = _near(raised, found[2], names)
    if near or not re.search(rf"\bclass\s+{found[1]}\b", raised.source):
        return near
    return f"The class `{found[1]}` does not define `{found[2]}`."


def _none(raised: Raised) -> str:
    return (
        "Something is None where a value was meant to be: the result of a function without "
        "`return`, or of a method such as `list.sort` that changes its list and returns nothing."
    )


def _type(raised: Raised) -> str:
    if "NoneType" in raised.message:
        return _none(raised)
    if "object is not callable" in raised.message:
        return _hidden_function(raised)
    if re.search(r"\(\) (takes|missing|got an unexpected)", raised.message):
        return _signature(raised)
    if re.search(r"unsupported operand|can only concatenate|must be str, not", raised.message):
        return "Two values of different types were put together; one of them has to be converted."
    return ""


def _hidden_function(raised: Raised) -> str:
    for name in re.findall(r"(\w+)\(", raised.code):
        if hasattr(builtins, name) and re.search(rf"\b{name}\s*(=[^=]|,|\)| in )", raised.source):
            return f"A variable named `{name}` hides Python's own function `{name}`."
    return ""


def _signature(raised: Raised) -> str:
    """Where the function that was called wrongly is defined, and how."""
    name = re.match(r"(?:\w+\.)*(\w+)\(\)", raised.message)
    if not name:
        return ""
    for file, text in raised.files.items():
        for number, line in enumerate(text.splitlines(), 1):
            found = re.match(rf"(\s*)(?:async\s+)?def\s+{name[1]}\s*\((.*)", line)
            if found:
                where = f"line {number}" + ("" if file == raised.entry else f" of {file}")
                method = found[1] and not re.match(r"\s*(self|cls)\b", found[2])
                first = " A method's first parameter is the object itself, `self`."
                return f"It is defined in {where}: `{line.strip()[:100]}`.{first if method else ''}"
    return ""


def _module(raised: Raised) -> str:
    found = re.search(r"No module named '(\w+)", raised.message)
    if not found:
        return ""
    near = _near(raised, found[1], [name.removesuffix(".py") for name in raised.files])
    return near or f"The package `{found[1]}` is not installed where answers are judged."


def _value(raised: Raised) -> str:
    if "invalid literal for int()" in raised.message:
        return "`int(…)` reads whole numbers only: print what it was given."
    return ""


MEANINGS: tuple[tuple[type[BaseException], Callable[[Raised], str]], ...] = (
    (UnboundLocalError, _unbound),
    (NameError, _name),
    (AttributeError, _attribute),
    (ModuleNotFoundError, _module),
    (KeyError, lambda _: "A dictionary was asked for a key that it does not have."),
    (IndexError, lambda _: "A sequence was asked for an element behind its last one."),
    (RecursionError, lambda _: "A function calls itself and never comes to the case that ends it."),
    (ZeroDivisionError, lambda _: "What was divided by is 0: in which case does that happen?"),
    (TypeError, _type),
    (ValueError, _value),
)
