"""Prove one exercise, or many of them at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import partial

from courses.content import ExerciseContent, ManifestTest

from grading.proving import answers, linting, mutants, reference, replay, wording
from grading.proving.jobs import JudgeAll, job_of, judge_one
from grading.sandbox.errors import BackendUnavailable, SandboxError
from grading.sandbox.job import Job, Report, Verdict

# Tests that pass only in the order in which they are written prove nothing.
SHUFFLES = tuple(range(1, 11))
QUICK_SHUFFLES = SHUFFLES[:2]
# So that sandboxes are at work while another exercise is being thought about.
EXERCISES_AT_ONCE = 2
NO_TIME = reference.Time()


@dataclass(frozen=True, slots=True)
class Proving:
    """What came of one exercise; it is proven when nothing is said against it."""

    exercise: ExerciseContent
    problems: tuple[str, ...] = ()
    tests: tuple[ManifestTest, ...] = ()
    shuffles: int = 0
    time: reference.Time = NO_TIME
    answers: tuple[answers.Judged, ...] = ()
    mutants: mutants.Mutants | None = None
    replay: replay.Replay | None = None
    quick: bool = False
    remembered: bool = False

    @property
    def proven(self) -> bool:
        return not self.problems


def prove_all(
    exercises: Sequence[ExerciseContent],
    judge: Callable[[Job], Report],
    at_once: int = 3,
    *,
    quick: bool = False,
) -> Iterator[Proving]:
    """In the order given, though `at_once` answers are judged at any time."""
    with ThreadPoolExecutor(at_once) as judges, ThreadPoolExecutor(EXERCISES_AT_ONCE) as provers:
        judge_all = partial(judges.map, judge)
        yield from provers.map(lambda one: prove(one, judge_all, quick=quick), exercises)


def prove(exercise: ExerciseContent, judge_all: JudgeAll, *, quick: bool = False) -> Proving:
    proving = Proving(exercise, quick=quick)
    problems = list(reference.probes_that_assert(exercise.tests))
    problems += reference.tests_that_cannot_fail(exercise.tests)
    problems += linting.findings(exercise.solution, exercise.given)
    try:
        report = judge_one(judge_all, job_of(exercise))
        proving = replace(proving, tests=manifest_of(report))
        problems += reference.of_reference(exercise, report)
        if report.verdict == Verdict.PASSED:
            proving = _prove_the_rest(proving, report, judge_all, problems)
    except BackendUnavailable:
        raise  # nothing else can be proven either
    except SandboxError as error:
        problems.append(f"could not be judged: {error}")
    return replace(proving, problems=tuple(problems))


def _prove_the_rest(
    proving: Proving, report: Report, judge_all: JudgeAll, problems: list[str]
) -> Proving:
    exercise = proving.exercise
    job = replace(job_of(exercise), manifest=report.manifest)
    seeds = QUICK_SHUFFLES if proving.quick else SHUFFLES
    shuffled = list(judge_all([replace(job, seed=seed) for seed in seeds]))
    problems += reference.of_shuffled(dict(zip(seeds, shuffled, strict=True)))
    time = reference.time_of(exercise, [report, *shuffled])
    problems += reference.of_time(exercise, time)
    proving = replace(
        proving,
        shuffles=len(seeds),
        time=time,
        answers=tuple(_failing_answers(exercise, report.manifest, judge_all, problems)),
    )
    if proving.quick:
        return proving
    noticed = mutants.judge_mutants(exercise, judge_all, report.manifest, time.answer_ms)
    problems += mutants.of_mutants(exercise, noticed)
    replayed = replay.judge_replay(exercise, judge_all, report.manifest)
    problems += replay.of_replay(replayed)
    return replace(proving, mutants=noticed, replay=replayed)


def _failing_answers(
    exercise: ExerciseContent,
    manifest: tuple[str, ...],
    judge_all: JudgeAll,
    problems: list[str],
) -> Iterator[answers.Judged]:
    """The starter and all wrong answers."""
    changed = [dict(exercise.starter), *({wrong.file: wrong.source} for wrong in exercise.wrong)]
    jobs = [replace(job_of(exercise, files), manifest=manifest) for files in changed]
    starter, *wrong_ones = judge_all(jobs)
    problems += answers.of_starter(exercise, starter)
    if starter.verdict not in answers.BROKEN:
        problems += wording.of_wording("the starter", exercise.starter, starter)
    yield answers.judged("starter", starter)
    problems += answers.of_wrong_answers(exercise)
    for wrong, files, report in zip(exercise.wrong, changed[1:], wrong_ones, strict=True):
        problems += answers.of_wrong_answer(wrong, report)
        texts = {**exercise.solution, **files}
        problems += wording.of_wording(f"wrong/{wrong.name}", texts, report)
        yield answers.judged(f"wrong/{wrong.name}", report, wrong.fails)


def manifest_of(report: Report) -> tuple[ManifestTest, ...]:
    return tuple(
        ManifestTest(test.name, test.sentence, test.task, test.points, test.visible)
        for test in report.tests
    )


def write_proof(proving: Proving) -> None:
    data = {
        "digest": proving.exercise.digest,
        "answers": proving.exercise.answers_digest,
        "tests": [asdict(test) for test in proving.tests],
    }
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    (proving.exercise.folder / "proof.json").write_text(text, encoding="utf-8")
