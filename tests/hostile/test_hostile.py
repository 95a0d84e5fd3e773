"""Hostile answers never pass, never hang, never hurt: one file each, in every sandbox."""

import time

import pytest

from grading.sandbox.job import SIZES, Job, Report, Verdict
from tests.hostile import leftovers
from tests.hostile.reading import ANSWERS, Hostile, good, job, read, said

LIMIT_SECONDS = SIZES["small"].answer_seconds + 2
MARKER = "7c1f-"


@pytest.fixture(scope="module", autouse=True)
def _adopt_orphans():
    with leftovers.adopted_orphans():
        yield


def judged(sandbox, task: Job) -> tuple[Report, float]:
    started = time.monotonic()
    report: Report = sandbox.run(task)
    return report, time.monotonic() - started


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_a_hostile_answer_gets_an_honest_verdict_and_leaves_nothing(sandbox, path):
    hostile = read(path)
    others = leftovers.bystanders()
    before = leftovers.running(sandbox, others)

    report, seconds = judged(sandbox, job(hostile))

    suspects = leftovers.running(sandbox, others) - before
    assert report.verdict in hostile.expects, report
    assert seconds < LIMIT_SECONDS
    assert_told_honestly(hostile, report)
    after, seconds = judged(sandbox, good(hostile.target))
    assert after.verdict == Verdict.PASSED, after
    assert seconds < LIMIT_SECONDS
    left = leftovers.wait_until(lambda: leftovers.running(sandbox, others) & suspects)
    assert not left, leftovers.described(left)
    assert not leftovers.planted()


def assert_told_honestly(hostile: Hostile, report: Report) -> None:
    assert hostile.message in said(report)
    assert not hostile.got or hostile.got in [test.got for test in report.tests]
    assert not hostile.never or hostile.never not in str(report)
    for test in report.tests:
        if not test.visible:
            assert MARKER not in str(test), "a hidden test tells"
            shown = (test.call, test.expected, test.got, test.message, test.output, test.traceback)
            assert not any(shown)
    assert "7c1f-expected" not in str(report)
    # A database and a browser can hold it: this would raise otherwise.
    assert Report.from_json(report.to_json()) == report


def test_every_kind_of_answer_is_judged_by_an_exercise_it_could_pass(sandbox):
    for target in {read(path).target for path in ANSWERS}:
        report = sandbox.run(good(target))

        assert report.verdict == Verdict.PASSED, report


def test_files_beside_the_answer_are_never_loaded_by_the_judge(sandbox):
    """Names are refused before; a sandbox does not rely on it."""
    end = b"import os\nos._exit(0)\n"
    names = ["conftest.py", "json.py", "pytest.py", "random.py", "reference.py", "struct.py"]
    names += ["sitecustomize.py", "usercustomize.py", "test_it.py", "evil.pth", "pytest.ini"]
    wrong = job(read(next(path for path in ANSWERS if path.stem == "is_a_class")))
    files = {**dict.fromkeys(names, end), "../../sup/judge/test_it.py": end, **wrong.files}

    report = sandbox.run(Job(files=files, tests=wrong.tests, reference=wrong.reference))

    assert report.verdict in {Verdict.FAILED, Verdict.CRASHED}, report
    assert len(report.tests) == 3
