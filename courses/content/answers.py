"""wrong/: typical mistakes, whose first lines say which test must catch them and with what hint."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from courses.content.errors import Problem
from courses.content.marks import check_marks
from courses.content.reading import read_folder
from courses.content.types import WrongAnswer

_HEADER = re.compile(r"#\s*(fails|hint|file):\s*(.*)")


def load_wrong_answers(
    folder: Path, tests: Collection[str], files: Sequence[str], problems: list[Problem]
) -> tuple[WrongAnswer, ...]:
    """`tests` are the names that exist; none means that there is nothing to compare with yet.

    A wrong answer replaces the one of `files` that its header names, else the one of its own
    name, else the first.
    """
    answers = []
    for name, source in read_folder(folder, problems).items():
        header = _header(source)
        for key in ("fails", "hint"):
            if not header.get(key):
                expected = f"`# {key}: …` among the comments at the top"
                problems.append(Problem(folder / name, key, "nothing", expected))
        fails = header.get("fails", "")
        if fails and tests and fails.partition("[")[0] not in tests:
            expected = f"one of {', '.join(sorted(tests))}"
            problems.append(Problem(folder / name, "fails", repr(fails), expected))
        file = header.get("file") or (name if name in files else files[0])
        if file not in files:
            expected = f"one of {', '.join(files)}"
            problems.append(Problem(folder / name, "file", repr(file), expected))
        answers.append(WrongAnswer(name, source, fails, header.get("hint", ""), file))
    return tuple(answers)


def _header(source: str) -> dict[str, str]:
    """The comments at the top; a text may go on in the next line."""
    header: dict[str, str] = {}
    key = ""
    for line in source.splitlines():
        if not line.startswith("#"):
            break
        match = _HEADER.match(line)
        if match:
            key = match[1]
            header[key] = match[2].strip()
        elif key:
            header[key] += " " + line.lstrip("# ").strip()
    return header


def is_test_file(name: str) -> bool:
    """Beside them lie shared modules, which have no tests."""
    return Path(name).match("test_*.py")


def find_tests(
    folder: Path, tests: Mapping[str, str], problems: list[Problem]
) -> dict[str, int | None]:
    """Names of the tests to the tasks they are marked with.

    Of two tests with one name Python would hide the first.
    """
    found: dict[str, int | None] = {}
    files: dict[str, str] = {}
    for file, source in tests.items():
        if not is_test_file(file):
            continue
        for function in _functions(folder / file, source, problems):
            name = function.name
            if name in files:
                told = f"a test that {files[name]} has, too"
                problems.append(Problem(folder / file, name, told, "a name of its own"))
            files.setdefault(name, file)
            found[name] = _task_of(function)
    return found


def _task_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int | None:
    for decorator in function.decorator_list:
        match decorator:
            case ast.Call(
                func=ast.Attribute(value=ast.Attribute(attr="mark"), attr="task"),
                args=[ast.Constant(value=int(task))],
            ):
                return task
    return None


def _functions(
    path: Path, source: str, problems: list[Problem]
) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(source)
    except SyntaxError as error:
        problems.append(Problem(path, f"line {error.lineno}", error.msg, "Python"))
        return []
    problems += check_marks(path, tree)
    bodies = [tree.body]
    bodies += [
        node.body
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test")
    ]
    return [
        node
        for body in bodies
        for node in body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test")
    ]
