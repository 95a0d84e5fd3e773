"""Answers to an exercise as jobs, and reports in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from courses.content import ExerciseContent

from grading.judging import encode_files, job_of_content
from grading.sandbox.job import Job, Report, TestResult, Verdict

# As many as it is given, perhaps at once; the reports come in the order of the jobs.
JudgeAll = Callable[[Iterable[Job]], Iterable[Report]]


@dataclass(frozen=True, slots=True)
class HurriedJob(Job):
    """Gets less time than its size allows: of an answer that hangs nothing more is to be seen."""

    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        data = Job.to_json(self)
        size = data["size"]
        size["answer_seconds"] = min(self.seconds, size["answer_seconds"])
        size["test_seconds"] = min(self.seconds, size["test_seconds"])
        return data


def job_of(exercise: ExerciseContent, files: Mapping[str, str] | None = None) -> Job:
    """The solution, with some files replaced; it is held to no recorded tests."""
    answer = {**exercise.solution, **(files or {})}
    # The recorded manifest is what is to be proven, so it is not taken for granted here.
    return replace(job_of_content(exercise, encode_files(answer)), manifest=None)


def judge_one(judge_all: JudgeAll, job: Job) -> Report:
    (report,) = judge_all([job])
    return report


def failures(report: Report) -> list[TestResult]:
    return [test for test in report.tests if test.outcome != Verdict.PASSED]


def first_failure(report: Report) -> str:
    """One line on why an answer did not pass."""
    if report.message:
        return words(report.message)
    for test in failures(report):
        got = f"expected {test.expected}, got {test.got}" if test.expected else ""
        return words(f"{test.name} {test.outcome}. {test.message or got}")
    return str(report.verdict)


def words(text: str) -> str:
    return " ".join(text.split())


def base_name(test: str) -> str:
    """`test_x[3]` is a case of `test_x`."""
    return test.partition("[")[0]
