"""The linter runs beside the judge, whatever isolates it."""

import pytest

from grading import style
from tests.sandbox.test_contract import judged

ANSWER = """\
import os


def label(parcels, seen=[]):
    l = [p for p in parcels if p != None]
    seen.append(l)
    return seen
"""
HOSTILE = [
    "# noqa\nimport os  # noqa: F401\n",
    "x = " + "(" * 90 + "1" + ")" * 90 + "\nimport os\n",
    "def f():\n" + "    import os\n" * 3_000,
    "# ruff: noqa\nimport os\n",
]


def remarks(sandbox, source):
    return list(style.remarks_in(judged(sandbox, source, tests=style.TEST)))


def test_each_remark_has_its_line_and_a_reason(sandbox):
    found = remarks(sandbox, ANSWER)
    assert {(one.line, one.rule) for one in found} == {
        (1, "F401"), (4, "B006"), (5, "E741"), (5, "E711")
    }  # fmt: skip
    assert "`os` imported but unused" in next(one.text for one in found if one.rule == "F401")
    assert all(one.file == "solution.py" and one.why for one in found)


def test_clean_code_gets_no_remark(sandbox):
    assert remarks(sandbox, "def add(a, b):\n    return a + b\n") == []


@pytest.mark.parametrize("source", HOSTILE, ids=["noqa", "nested", "long", "ruff: noqa"])
def test_an_answer_cannot_talk_the_linter_out_of_it_or_over_the_limit(sandbox, source):
    found = remarks(sandbox, source)
    assert 1 <= len(found) <= style.MOST
    assert {one.rule for one in found} <= {"F401", "F811"}
