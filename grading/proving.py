"""Prove an exercise in a real sandbox: its reference passes, its starter and wrong answers fail."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace

from django.conf import settings

from courses.content import Curriculum, ExerciseContent, ManifestTest
from courses.content.types import WrongAnswer
from grading.judging import encode_files, job_of_content
from grading.sandbox.backends import Sandbox, make_sandbox
from grading.sandbox.errors import BackendUnavailable, SandboxError
from grading.sandbox.job import Job, Report, Verdict

# Tests that pass only in the order in which they are written prove nothing.
SHUFFLES = (1, 2)
FEWEST_WRONG_ANSWERS = 3

Judge = Callable[[Job], Report]


@dataclass(frozen=True, slots=True)
class Proving:
    """What came of one exercise; it is proven when nothing is said against it."""

    exercise: ExerciseContent
    problems: tuple[str, ...]
    tests: tuple[ManifestTest, ...] = ()
    answers: int = 0
    milliseconds: float = 0.0  # what the reference took inside the sandbox

    @property
    def proven(self) -> bool:
        return not self.problems


class UnknownExercise(Exception):
    """No exercise of the curriculum has this slug."""


@contextmanager
def authors_sandbox(backend: str | None, warm: int = 0) -> Iterator[Sandbox]:
    """A sandbox for a command: the one named, else the one of the settings."""
    sandbox = make_sandbox(
        backend or settings.SANDBOX_BACKEND,
        warm=warm,
        root=settings.VAR_DIR,
        runtime=settings.SANDBOX_RUNTIME,
    )
    try:
        if warm:
            sandbox.warm_up()
        yield sandbox
    finally:
        sandbox.close()


def find(curriculum: Curriculum, slug: str) -> ExerciseContent:
    exercises = {exercise.slug: exercise for exercise in curriculum.exercises()}
    try:
        return exercises[slug]
    except KeyError:
        with_tests = sorted(name for name, exercise in exercises.items() if exercise.tests)
        known = ", ".join(with_tests) or "none yet"
        raise UnknownExercise(
            f"there is no exercise {slug!r}; those with tests are: {known}"
        ) from None


def prove_all(
    exercises: list[ExerciseContent], judge: Judge, at_once: int = 3
) -> Iterator[Proving]:
    """One after another in the order given, though several are worked on at once."""
    with ThreadPoolExecutor(at_once) as threads:
        yield from threads.map(lambda exercise: prove(exercise, judge), exercises)


def prove(exercise: ExerciseContent, judge: Judge) -> Proving:
    problems = list(probes_that_assert(exercise.tests))
    tests: tuple[ManifestTest, ...] = ()
    milliseconds = 0.0
    try:
        reference = judge(_job(exercise, exercise.solution))
        tests = manifest_of(reference)
        milliseconds = reference.duration_ms
        problems += _of_reference(exercise, reference)
        if reference.verdict == Verdict.PASSED:
            problems += _of_answers(exercise, judge, reference)
    except BackendUnavailable:
        raise  # nothing else can be proven either
    except SandboxError as error:
        problems.append(f"could not be judged: {error}")
    answers = 2 + len(exercise.wrong)
    return Proving(exercise, tuple(problems), tests, answers, milliseconds)


def manifest_of(report: Report) -> tuple[ManifestTest, ...]:
    return tuple(
        ManifestTest(test.name, test.sentence, test.task, test.points, test.visible)
        for test in report.tests
    )


def write_proof(proving: Proving) -> None:
    data = {
        "digest": proving.exercise.digest,
        "tests": [asdict(test) for test in proving.tests],
    }
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    (proving.exercise.folder / "proof.json").write_text(text, encoding="utf-8")


def _job(exercise: ExerciseContent, files: Mapping[str, str]) -> Job:
    # The recorded manifest is what is to be proven, so it is not taken for granted here.
    return replace(job_of_content(exercise, encode_files(dict(files))), manifest=None)


def _of_reference(exercise: ExerciseContent, report: Report) -> Iterator[str]:
    if report.verdict != Verdict.PASSED:
        yield f"the reference is {report.verdict}: {first_failure(report)}"
    if report.max_score != exercise.points:
        yield f"points: {exercise.points} in exercise.yaml, {report.max_score} in the tests"
    for test in report.tests:
        if test.sentence == test.name:
            yield f"{test.name} has no docstring: students would read its name"


def _of_answers(exercise: ExerciseContent, judge: Judge, reference: Report) -> Iterator[str]:
    job = replace(_job(exercise, exercise.solution), manifest=reference.manifest)
    for seed in SHUFFLES:
        shuffled = judge(replace(job, seed=seed))
        if shuffled.verdict != Verdict.PASSED:
            yield f"the reference in shuffled order {seed} is {first_failure(shuffled)}"
    starter = judge(replace(job, files=encode_files(dict(exercise.starter))))
    if starter.verdict != Verdict.FAILED:
        yield f"the starter is {starter.verdict}, not failed: {first_failure(starter)}"
    if len(exercise.wrong) < FEWEST_WRONG_ANSWERS:
        yield f"{len(exercise.wrong)} wrong answers; at least {FEWEST_WRONG_ANSWERS} are needed"
    for wrong in exercise.wrong:
        # One file is wrong at a time; the others are the reference's.
        files = encode_files({**exercise.solution, wrong.file: wrong.source})
        yield from _of_wrong_answer(wrong, judge(replace(job, files=files)))


def _of_wrong_answer(wrong: WrongAnswer, report: Report) -> Iterator[str]:
    where = f"wrong/{wrong.name}"
    named = [t for t in report.tests if t.name.partition("[")[0] == wrong.fails.partition("[")[0]]
    failed = [test for test in named if test.outcome != Verdict.PASSED]
    hints = " / ".join(dict.fromkeys(test.hint for test in failed))
    if not named:
        yield f"{where} names {wrong.fails}, which did not run: {first_failure(report)}"
    elif not failed:
        failing = [test.name for test in report.tests if test.outcome != Verdict.PASSED]
        yield f"{where} passes {wrong.fails}; it fails {', '.join(failing) or 'nothing'}"
    elif _words(wrong.hint) not in _words(hints):
        yield f"{where} fails {wrong.fails}, whose hint is {hints!r}, not {wrong.hint!r}"


def _words(text: str) -> str:
    return " ".join(text.split())


def first_failure(report: Report) -> str:
    """One line on why an answer did not pass."""
    if report.message:
        return _words(report.message)
    for test in report.tests:
        if test.outcome != Verdict.PASSED:
            got = f"expected {test.expected}, got {test.got}" if test.expected else ""
            return _words(f"{test.name} {test.outcome}. {test.message or got}")
    return str(report.verdict)


def probes_that_assert(tests: Mapping[str, str]) -> Iterator[str]:
    """A probe runs beside the answer: what it asserts there, the answer can read and fake."""
    for name, source in tests.items():
        try:
            tree = ast.parse(source)
        except SyntaxError as error:
            yield f"tests/{name}, line {error.lineno}: {error.msg}"
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _is_probe(node):
                for line in sorted(n.lineno for n in ast.walk(node) if isinstance(n, ast.Assert)):
                    yield (
                        f"tests/{name}, line {line}: the probe {node.name} asserts; "
                        "return what it saw and assert outside"
                    )


def _is_probe(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    called = (d.func if isinstance(d, ast.Call) else d for d in function.decorator_list)
    return any(ast.unparse(decorator) == "student.run" for decorator in called)
