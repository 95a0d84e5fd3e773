"""Whether the tests notice small changes to the reference."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from courses.content import ExerciseContent
from courses.content.answers import is_test_file
from courses.content.types import Waiver

from grading.proving.jobs import HurriedJob, JudgeAll, failures, job_of
from grading.proving.mutations import Mutation, mutations
from grading.sandbox.job import Job, Report, Verdict

# Of an exercise; the others would tell little more and cost as much.
MOST = 40
TIMES_THE_REFERENCE = 10
LEAST_SECONDS = 0.5
# One failing test is enough to notice a mutant: those behind it are only counted.
STOP_AT_FAILURE = """

import pytest as __pytest


@__pytest.fixture(autouse=True)
def __after_a_failure(request):
    if request.session.testsfailed:
        __pytest.skip("noticed")
"""


@dataclass(frozen=True, slots=True)
class Mutant:
    """`noticed` says by which test, or how else it ended; empty when all tests passed."""

    file: str
    line: int
    change: str
    noticed: str
    waived: str = ""

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.change}"


@dataclass(frozen=True, slots=True)
class Mutants:
    """Those that were judged, of all that there are."""

    there_are: int
    judged: tuple[Mutant, ...]

    @property
    def counted(self) -> list[Mutant]:
        return [mutant for mutant in self.judged if not mutant.waived]

    @property
    def survivors(self) -> list[Mutant]:
        return [mutant for mutant in self.counted if not mutant.noticed]

    @property
    def killed(self) -> int:
        return len(self.counted) - len(self.survivors)


def judge_mutants(
    exercise: ExerciseContent, judge_all: JudgeAll, manifest: tuple[str, ...], milliseconds: float
) -> Mutants:
    """`milliseconds` is what the reference takes."""
    found = mutations_of(exercise)
    chosen = choose(exercise, found)
    seconds = max(TIMES_THE_REFERENCE * milliseconds / 1000, LEAST_SECONDS)
    jobs = [_job(exercise, mutation, manifest, seconds) for mutation in chosen]
    judged = [
        Mutant(
            mutation.file,
            mutation.line,
            mutation.change,
            _noticed(report),
            next((w.because for w in exercise.mutants.waived if _is_meant(w, mutation)), ""),
        )
        for mutation, report in zip(chosen, judge_all(jobs), strict=True)
    ]
    return Mutants(len(found), tuple(judged))


def mutations_of(exercise: ExerciseContent) -> list[Mutation]:
    as_script = any("student.program" in source for source in exercise.tests.values())
    return [
        mutation
        for name, source in exercise.solution.items()
        if name.endswith(".py")
        for mutation in mutations(name, source, as_script=as_script)
    ]


def choose(exercise: ExerciseContent, found: Sequence[Mutation]) -> list[Mutation]:
    """All that are waived, and at most `MOST` others: always the same ones.

    A mutant's place in the drawing depends on itself alone, so that a change elsewhere in the
    solution does not draw others.
    """
    waived = [one for one in found if any(_is_meant(w, one) for w in exercise.mutants.waived)]
    others = [one for one in found if one not in waived]
    drawn = sorted(others, key=lambda one: _lot(exercise.slug, one))[:MOST]
    return [one for one in found if one in waived or one in drawn]


def _lot(slug: str, mutation: Mutation) -> bytes:
    return hashlib.sha256(f"{slug}\0{mutation.file}\0{mutation.change}".encode()).digest()


def of_mutants(exercise: ExerciseContent, mutants: Mutants) -> Iterator[str]:
    """Too few noticed; waivers that are not needed or fit nothing."""
    rules = exercise.mutants
    counted = len(mutants.counted)
    if counted and mutants.killed * 100 < rules.killed * counted:
        yield (
            f"{mutants.killed} of {counted} mutants are noticed by a test, "
            f"{mutants.killed / counted:.0%}; {rules.killed}% are needed:"
        )
        yield from (f"  survives: {mutant}" for mutant in mutants.survivors)
        yield "  (add a test, or simplify the line; docs/authoring/proof.md says what to waive)"
    for waiver in rules.waived:
        meant = [mutant for mutant in mutants.judged if _is_meant(waiver, mutant)]
        where = f"mutants.yaml: {waiver.file}, line {waiver.line}: {waiver.change}"
        if not meant:
            yield f"{where}: there is no such mutant; copy one from a line `survives: …`"
        # One that only ran out of time might have survived on a faster machine.
        noticed = [m.noticed for m in meant if m.noticed and m.noticed != Verdict.TIMED_OUT]
        if noticed:
            yield f"{where}: waived, but noticed by {noticed[0]}"


def _is_meant(waiver: Waiver, mutant: Mutation | Mutant) -> bool:
    here = (mutant.file, mutant.line, mutant.change)
    return here == (waiver.file, waiver.line, waiver.change)


def _noticed(report: Report) -> str:
    if report.verdict in (Verdict.PASSED, Verdict.TIMED_OUT):
        return "" if report.verdict == Verdict.PASSED else str(Verdict.TIMED_OUT)
    failed = failures(report)
    return failed[0].name if failed else str(report.verdict)


def _job(
    exercise: ExerciseContent, mutation: Mutation, manifest: tuple[str, ...], seconds: float
) -> Job:
    job = job_of(exercise, {mutation.file: mutation.source})
    return HurriedJob(
        files=job.files,
        tests={
            name: source + STOP_AT_FAILURE if is_test_file(name) else source
            for name, source in job.tests.items()
        },
        given=job.given,
        reference=job.reference,
        entry=job.entry,
        manifest=manifest,
        environment=job.environment,
        size=job.size,
        seconds=seconds,
    )
