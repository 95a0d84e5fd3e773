"""Rows and reports that the tests of grading are made of."""

import uuid
from typing import Any

from courses.models import Day, Exercise, Revision, Week
from grading.sandbox.job import Report, TestResult, Verdict

ANSWER = "def add(a, b):\n    return a + b\n"
TESTS = '''\
import pytest


@pytest.mark.task(1)
def test_small_numbers(student):
    """The sum of two small numbers is returned."""
    assert student.add(2, 3) == 5


@pytest.mark.hidden
@pytest.mark.task(2)
@pytest.mark.hint("Try numbers below zero.")
def test_below_zero(student):
    """Numbers below zero are added, too."""
    assert student.add(-7919, 2) == -7917
'''
SENTENCES = ("The sum of two small numbers is returned.", "Numbers below zero are added, too.")
MANIFEST: list[dict[str, Any]] = [
    {
        "name": "test_small_numbers",
        "sentence": SENTENCES[0],
        "task": 1,
        "points": 1,
        "visible": True,
    },
    {"name": "test_below_zero", "sentence": SENTENCES[1], "task": 2, "points": 1, "visible": False},
]


def make_day(week: Week, number: int, **more) -> Day:
    return Day.objects.create(
        uuid=uuid.uuid4(),
        slug=f"day-{number}",
        title=f"Title of day {number}",
        week=week,
        first=number,
        last=number,
        minutes=90,
        position=number,
        **{"status": "live", **more},
    )


def make_exercise(day: Day, slug: str, position: int = 1) -> Exercise:
    exercise = Exercise.objects.create(
        uuid=uuid.uuid4(),
        slug=slug,
        title=slug.capitalize(),
        kind="quick",
        minutes=8,
        points=2,
        day=day,
        home_week=day.week,
        position=position,
        status="draft",
        instructions_html="<h2>1. Write it</h2>",
        hints=[{"task": 1, "steps": [{"title": "Look", "html": "<p>Look at the sign.</p>"}]}],
        starter={"solution.py": "def add(a, b): ...\n"},
    )
    exercise.revision = Revision.objects.create(
        exercise=exercise,
        digest=uuid.uuid4().hex * 2,
        environment="python",
        size="small",
        entry="solution.py",
        files=["solution.py"],
        tests={"test_add.py": TESTS},
        given={"carriers.py": "RATE = 3\n"},
        reference={"solution.py": ANSWER},
        manifest=MANIFEST,
    )
    exercise.status = "live"
    exercise.save()
    return exercise


def report_of(*outcomes: Verdict, **more) -> Report:
    """A report in which the first test is visible and the second hidden."""
    tests = []
    for known, outcome in zip(MANIFEST, outcomes, strict=False):
        passed = outcome == Verdict.PASSED
        seen: dict[str, Any] = {
            "call": "add(2, 3)",
            "expected": "5",
            "got": "6",
            "output": "adding <b>boldly</b>",
            "traceback": "solution.py, line 2, in add",
        }
        shown = seen if known["visible"] and not passed else {}
        tests.append(
            TestResult(**known, **shown, outcome=outcome, hint="" if passed else "Try below zero.")
        )
    failed = [outcome for outcome in outcomes if outcome != Verdict.PASSED]
    verdict = failed[0] if failed else Verdict.PASSED
    score = sum(test.points for test in tests if test.outcome == Verdict.PASSED)
    values: dict[str, Any] = {
        "verdict": verdict,
        "tests": tuple(tests),
        "score": score,
        "max_score": len(tests),
        "manifest": tuple(test.name for test in tests),
    }
    return Report(**values | more)


PASSED = report_of(Verdict.PASSED, Verdict.PASSED)
FAILED = report_of(Verdict.FAILED, Verdict.FAILED)
INVALID = Report(Verdict.INVALID, message="solution.py cannot be read as Python", line=1)
