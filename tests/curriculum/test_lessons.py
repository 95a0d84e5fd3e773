"""The code of every lesson runs, and prints what the lesson says that it prints."""

import pytest

from courses.lesson_code import fragments_of, problems_of
from tests.conftest import ROOT

LESSONS = sorted((ROOT / "curriculum").rglob("lesson.md"))


def test_there_are_lessons():
    assert len(LESSONS) >= 10


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_code_does_what_the_lesson_shows(lesson):
    assert list(problems_of(lesson)) == []


def test_no_lesson_has_code_that_is_not_run():
    assert [lesson for lesson in LESSONS if fragments_of(lesson)] == []


def python(code, note=""):
    return f"```python {note}\n{code}\n```\n\n"


def shown(text, language="text"):
    return f"```{language}\n{text}\n```\n\n"


@pytest.fixture
def check(tmp_path):
    def problems(*parts: str) -> str:
        lesson = tmp_path / "lesson.md"
        lesson.write_text("".join(parts))
        return "\n".join(problems_of(lesson))

    return problems


@pytest.mark.parametrize(
    "parts",
    [
        [python("a = 1"), "Words.\n\n", python("print(a)"), shown("1")],
        [python("1 / 0"), shown("ZeroDivisionError: division by zero")],
        [python("print(1)\n1 / 0"), shown("1\nZeroDivisionError: division by zero")],
        [python("raise KeyError(7)"), shown("    raise KeyError(7)\nKeyError: 7", "pytb")],
        [shown("why", "text story"), python("a = 1"), shown("a -> b", "text diagram")],
        [python("while ...", "fragment: the reader completes it"), python("print(1)"), shown("1")],
        [python("print(1)"), "<details><summary>Run it</summary>\n\n", shown("1"), "</details>\n"],
        [python("import sys\nsys.exit(3)"), shown("SystemExit: 3")],
        [
            python("import inspect\ndef f(): ...\nprint(inspect.getsource(f))"),
            shown("def f(): ..."),
        ],
    ],
)
def test_what_is_so_is_accepted(check, parts):
    assert check(*parts) == ""


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([python("print(1)"), shown("2")], "line 1: it prints\n    1\n  and the lesson shows"),
        ([python("print(1)")], "and the lesson shows\n    nothing"),
        ([python("a = 1"), shown("1")], "it prints\n    nothing"),
        (["Words.\n\n", python("b")], "line 3: it fails, and the lesson does not show that"),
        ([python("a b")], "SyntaxError: invalid syntax"),
        ([python("1 / 0"), shown("KeyError", "pytb")], "is not the end of: Traceback"),
        ([python("a = 1"), shown("KeyError", "pytb")], "no error at all"),
        ([shown("1")], "line 1: this `text` block is neither run nor compared"),
        ([python("print(1)"), shown("1"), shown("2")], "line 9: this `text` block is neither"),
        (["Words.\n\n", shown(">>> 1", "pycon")], "line 3: this `pycon` block"),
        ([shown("a = 1", "py")], "this `py` block"),
        (["    a = 1\n"], "this block without a language"),
        ([python("a b", "fragment:")], "SyntaxError"),
        (
            [python("from urllib.request import urlopen\nurlopen('http://127.0.0.1:1')")],
            "a lesson has no network",
        ),
        ([python("import os\nos._exit(0)")], "line 1: the block did not end"),
    ],
)
def test_what_is_not_so_is_told_with_its_line(check, parts, said):
    assert said in check(*parts)


def test_a_block_without_end_is_ended(check, monkeypatch):
    monkeypatch.setattr("courses.lesson_code.SECONDS", 1)
    problems = check(python("print(1)"), shown("1"), python("while True: ..."))
    assert "line 9: the block did not end within 1 s" in problems


def test_a_lesson_leaves_no_files_behind(check):
    assert check(python("open('left.txt', 'w').close()")) == ""
    assert not (ROOT / "left.txt").exists()


def test_the_command_names_what_is_wrong(manage, tmp_path):
    lesson = tmp_path / "lesson.md"
    lesson.write_text("```python\nprint(1)\n```\n")
    done = manage("check_lessons", str(lesson))
    assert done.returncode == 1
    assert f"{lesson}, line 1: it prints" in done.stdout
    assert "1 of 1 lessons" in done.stderr
    assert manage("check_lessons", "gone.md").returncode == 2
    lesson.write_text("```python\nprint(1)\n```\n```text\n1\n```\n")
    done = manage("check_lessons", str(lesson))
    assert (done.returncode, done.stderr) == (0, "")
