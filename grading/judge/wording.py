"""What is said about one test: the call, expected and got, what happened and where."""

import os
import re
from dataclasses import dataclass
from typing import Any

from . import differences, overtime, values
from .evidence import Ended, Evidence, Raising, Seen
from .explaining import Raised, explain, names_in, no_such_name
from .layout import short
from .student import MissingNameError, Program, StudentError

TEXT = 2_000
WORDS_SECONDS = 0.5
HERE = re.escape(os.path.dirname(os.path.abspath(__file__)))
# A warning names our line and quotes it; the second warning explains the first to experts.
OUR_WARNING = re.compile(rf"^{HERE}/\S+:\d+: (\w*Warning: .*)\n  .*\n", re.MULTILINE)
EXPERTS = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
FOLDER = re.compile(r"/tmp/answer/")  # where answering.py puts the answer


@dataclass(slots=True)
class Words:
    """`elsewhere`: what went wrong has nothing to do with what the test's hint speaks of."""

    call: str = ""
    expected: str = ""
    got: str = ""
    message: str = ""
    output: str = ""
    traceback: str = ""
    line: int | None = None
    elsewhere: bool = False


def clean(text: str, limit: int = TEXT) -> str:
    """Text that any database and terminal can hold, capped at the end of a line if possible."""
    text = text.encode("utf-8", "backslashreplace").decode()
    text = "".join(c if c.isprintable() or c in "\n\t" else _visible(c) for c in text[: limit + 1])
    if len(text) <= limit:
        return text
    whole, _, _ = text[:limit].rpartition("\n")
    return f"{whole}\n…" if len(whole) > limit // 2 else f"{text[:limit]}…"


def _visible(character: str) -> str:
    return "\n" if character == "\r" else character.encode("unicode_escape").decode()


def of_passed(evidence: Evidence) -> Words:
    return Words(call=_call(evidence.asked), output=_output(evidence))


def of_failed(
    evidence: Evidence, error: BaseException | None, entry: str, files: dict[str, str]
) -> Words:
    """An answer can give what words fail for, or take for ever: the verdict stands without."""
    words = Words(call=_call(evidence.asked), output=_output(evidence))
    try:
        with overtime.limited(WORDS_SECONDS):
            _add_why(words, evidence, error, entry, files)
    except Exception as problem:
        words.message = f"It cannot be said how they differ ({type(problem).__name__})."
    return words


def _add_why(
    words: Words,
    evidence: Evidence,
    error: BaseException | None,
    entry: str,
    files: dict[str, str],
) -> None:
    if evidence.raising:
        _of_raising(words, evidence.raising)
    if isinstance(error, StudentError):
        _of_error(words, error, evidence, entry, files)
    elif isinstance(error, Ended):
        words.message = str(error)
        _place(words, error.lines, entry)
    elif isinstance(error, MissingNameError):
        _of_missing_name(words, error, entry, files)
    elif isinstance(error, AssertionError):
        _of_assertion(words, error, evidence)
    elif error is not None:
        words.message = _of_broken_test(error, evidence)
        if evidence.asked:
            words.got = short(evidence.asked.value)


def _call(asked: Seen | None) -> str:
    return asked.call if asked else ""


def _output(evidence: Evidence) -> str:
    text = bytes(evidence.output).decode(errors="backslashreplace")
    return FOLDER.sub("", OUR_WARNING.sub(r"\1\n", text).replace(EXPERTS, ""))


def _of_raising(words: Words, raising: Raising) -> None:
    words.expected = raising.kind
    if raising.match:
        plain = re.sub(r"\\(\W)", r"\1", raising.match)
        says = "says" if re.escape(plain) == raising.match or plain.isalnum() else "matches"
        words.expected += f" with a message that {says} {plain!r}"
    words.got = raising.got


def _of_error(
    words: Words, error: StudentError, evidence: Evidence, entry: str, files: dict[str, str]
) -> None:
    words.message = explain(Raised(error, entry, files, evidence.asked))
    words.elsewhere = error.importing or error.error.is_a(EOFError)
    if evidence.raising:
        words.message += f" Expected is {_a(evidence.raising.kind)} here."
    _place(words, error.lines, entry)


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "AEIOU" else f"a {noun}"


def _place(words: Words, lines: list[list[Any]], entry: str) -> None:
    words.traceback = _traceback(lines)
    own = [number for name, number, _, _ in lines if name == entry]
    words.line = own[-1] if own else None


def _traceback(lines: list[list[Any]]) -> str:
    """As Python shows it; a line that repeats itself is told three times, then counted."""
    shown: list[str] = []
    repeated = 0
    for previous, line in zip([None, *lines], lines, strict=False):
        repeated = repeated + 1 if line == previous else 0
        if repeated < 3:
            name, number, where, text = line
            shown.append(f"{name}, line {number}, in {where}\n    {text}")
        elif repeated == 3:
            shown.append("… and the same again and again")
    return "\n".join(shown)


def _of_missing_name(
    words: Words, error: MissingNameError, entry: str, files: dict[str, str]
) -> None:
    owner, _, last = error.name.rpartition(".")
    if owner in error.names:
        words.message = f"`{owner}` in {entry} has no `{last}`."
    else:
        own = [name for name in names_in(files) if name in error.names] or error.names
        words.message = no_such_name(entry, error.name, own)
    words.elsewhere = True


def _of_assertion(words: Words, error: AssertionError, evidence: Evidence) -> None:
    said = str(error)
    # An assertion without words of its own says what expected and got say already.
    said, rest = ("", said) if said.startswith("assert ") else said.partition("\nassert ")[::2]
    found = [said] if said else []
    if evidence.raising:
        found += _about_raising(evidence.raising)
    elif evidence.comparison:
        found += _of_comparison(words, evidence)
    elif rest:
        words.expected = "something false" if rest.startswith("assert not ") else "something true"
        words.got = short(evidence.asked.value) if evidence.asked else ""
        found += _where(rest)
    words.message = "\n".join(found)


def _where(assertion: str) -> list[str]:
    """What pytest says an expression is made of."""
    found = re.search(r"where (\S+) = (.*)", assertion)
    return [f"`{found[2][:200]}` is {found[1]}."] if found else []


def _about_raising(raising: Raising) -> list[str]:
    if raising.got.startswith("no error"):
        return [f"No error was raised; expected is {_a(raising.kind)} here."]
    return ["The kind of error is right, its message is not."]


def _of_comparison(words: Words, evidence: Evidence) -> list[str]:
    comparison = evidence.comparison
    assert comparison is not None
    got, expected = comparison.got, comparison.expected
    source = evidence.source_of(got)
    words.call = _call(source)
    if comparison.op != "==":
        before = {"in": "one of ", "not in": "none of ", "!=": "anything but "}
        words.expected = before.get(comparison.op, f"{comparison.op} ") + short(expected, 1_000)
        words.got = short(got, 1_000)
        return []
    words.expected, words.got = differences.texts(expected, got)
    found = _about_print_and_return(source, got, expected) if source else []
    if source and not found:
        found = _about_arguments(source, got, expected)
    return found or [
        *_about_program(words, source),
        *differences.sentences(expected, got, _subject(source, got)),
    ]


def _subject(source: Seen | None, got: object) -> str:
    """What a sentence about a value calls it."""
    if source and got is source.value and source.name:
        return f"What `{source.name}` returned"
    if source and source.output is not None and got is source.output:
        return "What was printed"
    return "The value"


def _about_print_and_return(source: Seen, got: object, expected: object) -> list[str]:
    """`print` taken for `return` or the other way about, or neither."""
    name = f"`{source.name}`"
    if got is source.value and got is None and source.name:
        printed = (source.output or "").rstrip("\n")
        if printed and printed in (str(expected), repr(expected)):
            meaning = "`print` shows a value to a person; `return` hands it to the caller."
            return [f"{name} printed {short(expected, 60)} but returned None. {meaning}"]
        return [f"{name} returned None: no `return` with a value was reached."]
    if got == "" and got is source.output and isinstance(expected, str) and source.name:
        if type(source.value) is str and source.value.strip() == expected.strip():
            return [f"{name} returned the text but printed nothing; here it should `print` it."]
        return [f"{name} printed nothing."]
    return []


def _about_arguments(source: Seen, got: object, expected: object) -> list[str]:
    """Arguments as the call left them."""
    if type(source.args) is not tuple:
        return []
    if got is source.args and type(expected) is tuple:
        pairs = list(zip(source.args, expected, strict=False))
    elif any(got is argument for argument in source.args) and type(got) in (list, dict, set):
        pairs = [(got, expected)]
    else:
        return []
    found = []
    for after, wanted in pairs:
        if after == wanted:
            continue
        if any(wanted == one for one in source.sent):
            kind = differences.KINDS.get(type(after), "the object")
            found.append(
                f"`{source.name}` changed {kind} it was given: "
                f"{short(wanted, 80)} was {short(after, 80)} after the call."
            )
        else:
            found.append(f"After the call the argument was {short(after, 80)}.")
    return found


def _about_program(words: Words, source: Seen | None) -> list[str]:
    """A script that ended with an error: the error is what to look at."""
    program = source.value if source else None
    if not isinstance(program, Program) or "Traceback (most recent" not in program.stderr:
        return []
    lines = re.findall(r'File "([^"]+)", line (\d+), in (.*)\n\s*(.*)', program.stderr)
    _place(words, [[n, int(number), w, t] for n, number, w, t in lines], lines[0][0])
    last = program.stderr.rstrip().rpartition("\n")[2]
    said = f"The program stopped with an error in line {words.line}: {last}."
    if last.startswith("EOFError"):
        typed = source.call.count("\n") if source else 0
        said += f" It asked for more input than the {typed} lines that were typed in."
    return [said]


def _of_broken_test(error: BaseException, evidence: Evidence) -> str:
    """The test's own code failed on a value of the answer, most often one of another type."""
    said = f"{type(error).__name__}: {error}"
    if evidence.seen:
        value = evidence.seen[-1].value
        kind = value.type_name if isinstance(value, values.Opaque) else type(value).__name__
        return f"The test could not use what it got, a `{kind}` ({said})."
    return f"The test could not use the answer ({said})."
