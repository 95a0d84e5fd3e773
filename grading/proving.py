"""Prove an exercise in the real sandbox: its tests accept the right and refuse the wrong."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field

from courses.content import ExerciseContent, ManifestTest
from grading.judging import job_of_content
from grading.sandbox.backends import Sandbox
from grading.sandbox.job import Report, TestResult, Verdict

SHUFFLES = 3


@dataclass(frozen=True, slots=True)
class Proof:
    """What was tried on one exercise; `lies` is empty when it may be published."""

    slug: str
    checks: int
    lies: tuple[str, ...]
    slowest_ms: float
    tests: tuple[ManifestTest, ...] = field(default=())

    @property
    def proven(self) -> bool:
        return not self.lies


def prove_all(
    exercises: list[ExerciseContent], sandbox: Sandbox, *, parallel: int = 2
) -> list[Proof]:
    with ThreadPoolExecutor(parallel) as pool:
        return list(pool.map(lambda exercise: prove(exercise, sandbox), exercises))


def prove(exercise: ExerciseContent, sandbox: Sandbox) -> Proof:
    def judged(files: dict[str, str], seed: int = 0) -> Report:
        # Another answer's missing files are those of the reference: one file is wrong at a time.
        whole = {**exercise.solution, **files} if files else {}
        encoded = {name: whole[name].encode() for name in exercise.files if name in whole}
        return sandbox.run(job_of_content(exercise, encoded, seed=seed))

    lies: list[str] = []
    reports = [judged(dict(exercise.solution), seed) for seed in range(SHUFFLES)]
    for seed, report in enumerate(reports):
        if report.verdict != Verdict.PASSED:
            lies.append(f"the reference is {_blame(report)} (order {seed})")
    reference = reports[0]
    if reference.max_score != exercise.points:
        lies.append(f"exercise.yaml says {exercise.points} points, its tests {reference.max_score}")
    starter = judged(dict(exercise.starter))
    if starter.verdict != Verdict.FAILED:
        lies.append(f"the starter is {_blame(starter)}; it must fail by a test")
    for wrong in exercise.wrong:
        entry = wrong.name if wrong.name in exercise.files else exercise.entry
        report = judged({entry: wrong.source})
        lie = _check_wrong(report, wrong.fails, wrong.hint)
        if lie:
            lies.append(f"wrong/{wrong.name}: {lie}")
    if len(exercise.wrong) < 3:
        lies.append(f"{len(exercise.wrong)} wrong answers; at least 3 are needed")
    tests = tuple(
        ManifestTest(t.name, t.sentence, t.task, t.points, t.visible) for t in reference.tests
    )
    checks = SHUFFLES + 1 + len(exercise.wrong)
    slowest = max(report.duration_ms for report in reports)
    return Proof(exercise.slug, checks, tuple(lies), slowest, tests)


def _check_wrong(report: Report, fails: str, hint: str) -> str:
    results = {test.name: test for test in report.tests}
    named = results.get(fails)
    if named is None:
        return f"there is no test {fails!r}; the tests are {', '.join(results)}"
    if named.outcome == Verdict.PASSED:
        return f"{fails} passes; the answer is {_blame(report)}"
    if _flat(hint) not in _flat(named.hint):
        return f"{fails} shows the hint {named.hint!r}, the header promises {hint!r}"
    return ""


def _flat(text: str) -> str:
    return " ".join(text.split())


def _blame(report: Report) -> str:
    failed = [_short(test) for test in report.tests if test.outcome != Verdict.PASSED]
    details = "; ".join(failed[:3]) or report.message
    return f"{report.verdict} ({details})" if details else str(report.verdict)


def _short(test: TestResult) -> str:
    words = test.message or f"expected {test.expected}, got {test.got}"
    return f"{test.name} {test.outcome}: {words[:200]}"


def write_proof(exercise: ExerciseContent, proof: Proof) -> None:
    data = {"digest": exercise.digest, "tests": [asdict(test) for test in proof.tests]}
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    (exercise.folder / "proof.json").write_text(text, encoding="utf-8")
