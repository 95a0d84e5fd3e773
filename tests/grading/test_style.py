"""Remarks on style come after the verdict and never change it."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from grading import judging, style
from grading.models import StyleCheck, Submission, Verdict
from grading.sandbox.job import Report, TestResult
from grading.sandbox.job import Verdict as Judged
from tests.grading.rows import ANSWER, FAILED, INVALID, PASSED

SLOPPY = "import os\n\n\ndef add(a, b):\n    return a + b\n"


@pytest.fixture
def finish(make_submission):
    def make(report=PASSED, text=ANSWER, **more):
        submission = make_submission(text, **more)
        submission.start()
        submission.record(report)
        return submission

    return make


@pytest.fixture
def page(as_user, alice):
    return as_user(alice)


def checked(submission, *remarks):
    StyleCheck.objects.create(submission=submission, remarks=list(remarks))


UNUSED = {"file": "solution.py", "line": 1, "rule": "F401", "text": "`os` imported but <unused>"}


@pytest.fixture(scope="module")
def real_sandbox(project):
    from grading.sandbox.backends import make_sandbox

    made = make_sandbox("bubblewrap", root=project / "var")
    yield made
    made.close()


@pytest.mark.bubblewrap
def test_remarks_are_made_once_and_leave_the_verdict_alone(finish, monkeypatch, real_sandbox):
    monkeypatch.setattr(judging, "sandbox", lambda: real_sandbox)
    submission = finish(text=SLOPPY)
    for _ in range(2):
        judging.check_style(submission.pk)
    (remark,) = StyleCheck.objects.get().remarks
    assert (remark["file"], remark["line"], remark["rule"]) == ("solution.py", 1, "F401")
    submission.refresh_from_db()
    assert (submission.verdict, submission.score) == (Verdict.PASSED, 2)


@pytest.mark.parametrize(
    "message",
    ["The test could not use the answer (MemoryError).", "[1, 2]", '[["a", "b"]]', '{"a": 1}'],
)
def test_what_is_no_list_of_remarks_is_refused(message):
    report = Report(Judged.FAILED, tests=(_told(message),))
    with pytest.raises((ValueError, TypeError)):
        list(style.remarks_in(report))


def test_rules_that_nobody_chose_are_left_out():
    message = json.dumps([["solution.py", 1, "S101", "assert"], ["solution.py", "1", "F401", "x"]])
    assert list(style.remarks_in(Report(Judged.FAILED, tests=(_told(message),)))) == []


def _told(message):
    return TestResult("test_style", "s", "failed", True, None, 1, message=message)


def test_every_rule_is_one_that_ruff_has_and_has_its_reason():
    import subprocess
    import sys

    command = [sys.executable, "-m", "ruff", "rule", "--all", "--output-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    known = {rule["code"]: rule for rule in json.loads(done.stdout)}
    assert set(style.RULES) <= set(known)
    assert [code for code in style.RULES if known[code]["preview"]] == []
    assert all(why.endswith(".") for why in style.RULES.values())


def test_the_page_shows_remarks_with_their_lines(page, finish):
    submission = finish(FAILED, SLOPPY)
    checked(submission, UNUSED)
    content = page.get("/exercises/add/").content.decode()
    assert "1 remark on style" in content
    assert "<code>os</code> imported but &lt;unused&gt;" in content
    assert 'data-severity="info">line 1</a>' in content
    assert "Whoever reads an import looks for its use." in content


def test_a_page_asks_for_remarks_that_are_still_to_come_and_stops_in_the_end(page, finish):
    submission = finish()
    address = submission.get_absolute_url()
    asked = f'hx-get="{address}?remarks"'
    assert asked in page.get(address).content.decode()
    fragment = page.get(f"{address}?remarks", headers={"HX-Request": "true"}).content.decode()
    assert fragment.strip().startswith('<section id="remarks" hx-get')
    checked(submission)
    content = page.get(address).content.decode()
    assert asked not in content
    assert "Nothing to remark on its style." in content


def test_remarks_that_never_came_are_not_waited_for(page, finish):
    submission = finish()
    long_ago = timezone.now() - dt.timedelta(seconds=style.EXPIRES + 1)
    Submission.objects.filter(pk=submission.pk).update(finished_at=long_ago)
    assert 'id="remarks"' not in page.get(submission.get_absolute_url()).content.decode()


def test_what_could_not_be_read_gets_no_remarks(page, finish):
    submission = finish(INVALID)
    assert 'id="remarks"' not in page.get(submission.get_absolute_url()).content.decode()
