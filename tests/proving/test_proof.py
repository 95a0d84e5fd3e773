"""An exercise is proven only when nothing can be said against it."""

import json
from dataclasses import replace
from uuid import UUID

import pytest

from courses.content import ExerciseContent
from courses.content.types import WrongAnswer
from grading.proving.choosing import UnknownExercise, find
from grading.proving.proof import manifest_of, prove_all, write_proof
from grading.proving.reference import probes_that_assert
from grading.sandbox.errors import BackendUnavailable, ProtocolError
from grading.sandbox.job import Job, Report, Verdict
from tests.grading.rows import FAILED, PASSED, TESTS, report_of

RIGHT, STARTER, WRONG = "right = 1\n", "starter = 1\n", "wrong = 1\n"
HALF = report_of(Verdict.PASSED, Verdict.FAILED)


def wrong(name: str = "one.py", fails: str = "test_below_zero", hint: str = "below zero"):
    return WrongAnswer(name, WRONG, fails, hint, "solution.py")


@pytest.fixture
def exercise(tmp_path) -> ExerciseContent:
    return ExerciseContent(
        folder=tmp_path,
        uuid=UUID(int=1),
        slug="add",
        title="Add",
        kind="quick",
        status="live",
        minutes=5,
        difficulty=1,
        concepts=(),
        outline=(),
        points=2,
        environment="python",
        size="small",
        files=("solution.py",),
        instructions_html="",
        hints=(),
        starter={"solution.py": STARTER},
        solution={"solution.py": RIGHT},
        given={},
        tests={"test_add.py": TESTS},
        wrong=(wrong(), wrong("two.py"), wrong("three.py")),
        digest="d" * 64,
        proof=None,
    )


class Judge:
    """Gives each answer the report it is said to get, any other a bad one; remembers the jobs."""

    def __init__(self, right=PASSED, starter=FAILED, wrong=HALF) -> None:
        self.reports: dict[str, Report] = {RIGHT: right, STARTER: starter, WRONG: wrong}
        self.jobs: list[Job] = []

    def __call__(self, job: Job) -> Report:
        self.jobs.append(job)
        report = self.reports.get(job.files["solution.py"].decode(), FAILED)
        # Authors are shown what hidden tests saw.
        return replace(report, tests=tuple(replace(t, got="6") for t in report.tests))


def prove(exercise, judge, *, quick=False):
    (proving,) = prove_all([exercise], judge, quick=quick)
    return proving


def test_a_sound_exercise_is_proven(exercise):
    proving = prove(exercise, Judge())
    assert proving.proven, proving.problems
    assert proving.tests == manifest_of(PASSED)


def test_the_reference_is_judged_in_shuffled_orders_too(exercise):
    judge = Judge()
    prove(exercise, judge)
    seeds = [job.seed for job in judge.jobs if job.files["solution.py"] == RIGHT.encode()]
    assert sorted(seeds) == list(range(11))


def test_later_answers_are_held_to_the_reference_s_tests(exercise):
    judge = Judge()
    prove(exercise, judge)
    first, *later = judge.jobs
    assert first.manifest is None
    # One judging looks at how the visible tests call the reference: it adds a test for that.
    manifests = [job.manifest for job in later]
    assert manifests.count(None) == 1
    assert set(manifests) == {None, PASSED.manifest}


def test_white_space_in_a_promised_hint_does_not_matter(exercise):
    exercise = replace(exercise, wrong=(*exercise.wrong[:2], wrong(hint="Try\n  below   zero.")))
    assert prove(exercise, Judge()).proven


def test_a_probe_must_not_assert():
    source = """
def test_it(student):
    @student.run
    def seen():
        from solution import add
        assert add(1, 2) == 3

    @student.run(using=(len,))
    async def other():
        return 1
    assert seen == 3
"""
    (problem,) = probes_that_assert({"test_it.py": source})
    assert "line 6: the probe seen asserts" in problem


def test_a_fault_in_one_exercise_leaves_the_others_alone(exercise):
    def judge(job: Job) -> Report:
        raise ProtocolError("the tests are broken")

    first, second = prove_all([exercise, replace(exercise, slug="sub")], judge)
    assert first.problems == second.problems == ("could not be judged: the tests are broken",)
    assert [first.exercise.slug, second.exercise.slug] == ["add", "sub"]


def test_less_is_judged_in_a_hurry_and_more_is_not_claimed(exercise):
    judge = Judge()
    proving = prove(exercise, judge, quick=True)
    assert proving.proven, proving.problems
    assert len(judge.jobs) == 1 + 2 + 4
    assert (proving.quick, proving.mutants, proving.replay) == (True, None, None)


def test_nothing_is_proven_without_isolation(exercise):
    def judge(job: Job) -> Report:
        raise BackendUnavailable("No Docker.", "Start it.")

    with pytest.raises(BackendUnavailable):
        prove(exercise, judge)


def test_the_proof_is_what_the_loader_reads(exercise):
    write_proof(prove(exercise, Judge()))
    data = json.loads((exercise.folder / "proof.json").read_text())
    assert (data["digest"], data["answers"]) == (exercise.digest, exercise.answers_digest)
    assert [test["name"] for test in data["tests"]] == ["test_small_numbers", "test_below_zero"]


def test_a_misspelled_slug_is_answered_with_those_that_are_there(exercise):
    class Course:
        def exercises(self):
            return [exercise]

    with pytest.raises(UnknownExercise, match="'ad'; those with tests are: add"):
        find(Course(), "ad")  # type: ignore[arg-type]
