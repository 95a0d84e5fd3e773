"""The starter and the wrong answers: each fails, in the test and for the reason it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from courses.content import ExerciseContent
from courses.content.types import WrongAnswer

from grading.proving.jobs import base_name, failures, first_failure, words
from grading.sandbox.job import Report, TestResult, Verdict

FEWEST_WRONG_ANSWERS = 3
BROKEN = (Verdict.CRASHED, Verdict.INVALID)
NOT_THERE = re.compile(r"^(The same as above: )?\S+ (defines no `|could not be imported)")


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer that must not pass, and what a student would have read."""

    name: str
    verdict: str
    failed: tuple[str, ...]
    promised: str  # the test that its header names
    said: str
    hint: str


def judged(name: str, report: Report, promised: str = "") -> Judged:
    failed = failures(report)
    shown = [test for test in failed if _is_named(test, promised)] or failed
    hint = shown[0].hint if shown else ""
    said = first_failure(report) if report.message or not shown else shown[0].message
    names = tuple(test.name for test in failed)
    return Judged(name, str(report.verdict), names, promised, said, hint)


def of_starter(exercise: ExerciseContent, report: Report) -> Iterator[str]:
    """It must run, unless repairing it is the task."""
    missing = [test for test in failures(report) if NOT_THERE.match(test.message)]
    broken = bool(missing) or report.verdict in BROKEN
    if report.verdict == Verdict.PASSED:
        yield "the starter is passed, not failed: take the solution out of starter/"
    elif exercise.starter_breaks and not broken:
        yield (
            "starter_breaks in exercise.yaml: the starter can be read, imported and called; "
            "take the key away"
        )
    elif broken and not exercise.starter_breaks:
        why = f"{missing[0].name}: {words(missing[0].message)}" if missing else ""
        yield (
            f"the starter is broken, not only unfinished: {why or first_failure(report)} "
            "(say why in exercise.yaml, `starter_breaks`, where it must be)"
        )
    elif not broken and report.verdict != Verdict.FAILED:
        yield f"the starter is {report.verdict}, not failed: {first_failure(report)}"


def _is_named(test: TestResult, name: str) -> bool:
    """By a test's own name, or by that of one of its cases."""
    return test.name == name or base_name(test.name) == name


def of_wrong_answers(exercise: ExerciseContent) -> Iterator[str]:
    if len(exercise.wrong) < FEWEST_WRONG_ANSWERS:
        yield f"{len(exercise.wrong)} wrong answers; at least {FEWEST_WRONG_ANSWERS} are needed"


def of_wrong_answer(wrong: WrongAnswer, report: Report) -> Iterator[str]:
    where = f"wrong/{wrong.name}"
    named = [test for test in report.tests if _is_named(test, wrong.fails)]
    failed = [test for test in named if test.outcome != Verdict.PASSED]
    hints = " / ".join(dict.fromkeys(test.hint for test in failed))
    cases = [test.name for test in report.tests if base_name(test.name) == base_name(wrong.fails)]
    if not named and cases:
        yield f"{where} names {wrong.fails}; there are {', '.join(cases)}"
    elif not named:
        yield f"{where} names {wrong.fails}, which did not run: {first_failure(report)}"
    elif not failed:
        failing = ", ".join(test.name for test in failures(report))
        yield f"{where} passes {wrong.fails}; it fails {failing or 'nothing'}"
    elif words(wrong.hint) not in words(hints):
        yield f"{where} fails {wrong.fails}, whose hint is {hints!r}, not {wrong.hint!r}"
