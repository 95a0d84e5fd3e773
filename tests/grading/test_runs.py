"""Code is run to see what it does: no grade, no attempt, and nothing typed is lost."""

import datetime as dt
import uuid
from http import HTTPStatus

import pytest
from django.utils import timezone

from grading import judging, running
from grading.models import Run, RunStatus, Submission
from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import StartFailed
from tests.grading.rows import ANSWER

HTMX = {"HTTP_HX_REQUEST": "true"}
URL = "/exercises/add/run/"


@pytest.fixture
def sandbox(project, monkeypatch):
    made = make_sandbox("bubblewrap", root=project / "var")
    monkeypatch.setattr(judging, "sandbox", lambda: made)
    yield made
    made.close()


@pytest.fixture
def page(as_user, alice, exercise):
    return as_user(alice)


def form(text: str = ANSWER, **more: str) -> dict[str, str]:
    return {"key": str(uuid.uuid4()), "file:solution.py": text, **more}


def execute(run: Run) -> Run:
    running.execute(run.pk)
    run.refresh_from_db()
    return run


@pytest.mark.bubblewrap
@pytest.mark.parametrize(
    ("text", "outcome", "shown"),
    [
        ("print('hello', input())", "passed", "hello ann"),
        ("import sys\nprint('a')\nsys.exit(3)", "failed", "exit code 3"),
        ("print('x')\n1 / 0", "failed", "ZeroDivisionError: division by zero"),
        ("def f(:", "invalid", "cannot be read as Python in line 1"),
        ("import time\ntime.sleep(60)", "timed_out", "Stopped after 2 s"),
        ("print('<b>bold</b>')", "passed", "&lt;b&gt;bold&lt;/b&gt;"),
        ("x = 1", "passed", "It printed nothing"),
    ],
)
def test_a_run_shows_what_the_code_does(sandbox, enrollment, exercise, page, text, outcome, shown):
    run = running.start(enrollment, exercise, {"solution.py": text}, stdin="ann\n")
    assert execute(run).outcome == outcome
    content = page.get(run.get_absolute_url()).content.decode()
    assert f'data-run="{outcome}"' in content
    assert shown in content


@pytest.mark.bubblewrap
def test_lines_run_after_the_code_know_its_names(sandbox, enrollment, exercise):
    files = {"solution.py": ANSWER}
    run = running.start(enrollment, exercise, files, after="print(add(2, 3))")
    assert execute(run).output == "5\n"


def test_a_run_is_no_attempt(page, exercise):
    content = page.post(URL, form(), **HTMX).content.decode()
    assert "Your code waits to be run" in content
    assert not Submission.objects.exists()
    assert "Your attempts" not in page.get("/exercises/add/").content.decode()


@pytest.mark.parametrize("options", [{}, HTMX], ids=["plain", "htmx"])
def test_what_was_typed_comes_back(page, options):
    sent = form("mine = 'kept'", after="print(mine)", stdin="typed")
    content = page.post(URL, sent, **options).content.decode()
    for text in ("mine = &#x27;kept&#x27;", "print(mine)", "typed"):
        assert text in content


def test_one_run_at_a_time_with_the_text_kept(page):
    page.post(URL, form())
    response = page.post(URL, form("mine = 'kept'"))
    assert response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    content = response.content.decode()
    assert "Your last run has not ended yet" in content
    assert "mine = &#x27;kept&#x27;" in content
    assert Run.objects.count() == 1


def test_the_next_run_takes_the_place_of_the_last(page):
    page.post(URL, form())
    first = Run.objects.get()
    assert first.take(RunStatus.LOST, RunStatus.QUEUED)
    page.post(URL, form())
    assert Run.objects.get() != first


def test_an_empty_answer_is_not_run(page):
    response = page.post(URL, form("  "))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Run.objects.exists()


def test_a_closed_exercise_gives_the_text_back(page, exercise):
    exercise.status = "draft"
    exercise.save()
    response = page.post(URL, form("mine = 'kept'"))
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert "mine = &#x27;kept&#x27;" in response.content.decode()


def test_a_run_that_nobody_ends_is_lost_and_makes_way(page, enrollment, exercise):
    page.post(URL, form())
    run = Run.objects.get()
    Run.objects.update(created_at=timezone.now() - dt.timedelta(minutes=1))
    assert "The run was lost" in page.get(run.get_absolute_url()).content.decode()
    running.execute(run.pk)  # too late
    assert Run.objects.get().status == RunStatus.QUEUED
    assert page.post(URL, form()).status_code == HTTPStatus.OK


def test_a_fault_of_the_platform_is_said_to_be_one(page, enrollment, exercise, monkeypatch):
    def no_sandbox():
        raise StartFailed("no more memory on this machine")

    monkeypatch.setattr(judging, "sandbox", no_sandbox)
    run = running.start(enrollment, exercise, {"solution.py": ANSWER})
    with pytest.raises(StartFailed):
        running.execute(run.pk)
    content = page.get(run.get_absolute_url(), **HTMX).content.decode()
    assert "That is the platform&#x27;s fault" in content or "platform's fault" in content


def test_two_messages_run_it_once(sandbox, enrollment, exercise):
    run = running.start(enrollment, exercise, {"solution.py": ANSWER})
    stale = Run.objects.get(pk=run.pk)
    assert run.take(RunStatus.RUNNING, RunStatus.QUEUED)
    assert not stale.take(RunStatus.RUNNING, RunStatus.QUEUED)


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_nobody_else_sees_it(as_user, request, enrollment, exercise, who):
    run = running.start(enrollment, exercise, {"solution.py": ANSWER})
    client = as_user(request.getfixturevalue(who))
    assert client.get(run.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND


def test_the_page_without_javascript_asks_again(page, enrollment, exercise):
    run = running.start(enrollment, exercise, {"solution.py": ANSWER})
    assert page.get(run.get_absolute_url())["Refresh"] == "1"


def test_somebody_without_a_cohort_runs_nothing(as_user, bob, exercise):
    assert as_user(bob).post(URL, form()).status_code == HTTPStatus.FORBIDDEN
