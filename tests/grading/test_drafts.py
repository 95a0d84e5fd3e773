"""Nothing typed is lost: drafts, who wrote over whom, and older texts brought back."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.utils import timezone

from grading.models import Draft
from tests.grading.rows import ANSWER, FAILED

URL = "/exercises/add/"
NAME = "solution.py"


@pytest.fixture
def page(as_user, alice, exercise):
    return as_user(alice)


@pytest.fixture
def keep(page):
    def send(text, version=0, **more):
        data = {"file": NAME, "text": text, "version": version, **more}
        return page.post(f"{URL}draft/", data)

    return send


def shown(page, query=""):
    form = page.get(URL + query).context["form"]
    widget = form[f"file:{NAME}"]
    return widget.value(), widget.field.widget.attrs["data-version"]


def test_a_draft_is_shown_again(page, keep):
    assert shown(page) == ("def add(a, b): ...\n", 0)
    answer = keep("mine = 1\r\n")
    assert (answer.status_code, answer.json()["version"]) == (HTTPStatus.OK, 1)
    assert keep("mine = 2\n", 1).json()["version"] == 2
    assert shown(page) == ("mine = 2\n", 2)
    assert "Saved" in page.get(URL).content.decode()
    assert Draft.objects.count() == 1


@pytest.mark.parametrize("version", [0, 1, 9])
def test_a_text_that_builds_on_another_one_writes_over_nothing(page, keep, version):
    keep("first")
    keep("second", 1)
    answer = keep("third", version)
    assert answer.status_code == HTTPStatus.CONFLICT
    assert (answer.json()["text"], answer.json()["version"]) == ("second", 2)
    assert shown(page) == ("second", 2)


def test_the_same_text_from_two_pages_is_no_conflict(keep):
    keep("same")
    assert (keep("same").status_code, keep("same").json()["version"]) == (HTTPStatus.OK, 1)
    assert keep("same", 7).status_code == HTTPStatus.OK


def test_what_was_submitted_later_is_shown(page, keep, make_submission):
    keep("draft")
    make_submission()
    assert shown(page)[0] == ANSWER
    keep("draft again", 1)
    assert shown(page)[0] == "draft again"


def test_an_attempt_is_brought_back_and_what_stood_there_can_be_again(
    page, keep, make_submission, alice
):
    attempt = make_submission()
    keep("newer")
    response = page.get(f"{URL}?restore={attempt.pk}")
    assert f"This is your attempt {attempt.short_receipt}" in response.content.decode()
    assert shown(page, f"?restore={attempt.pk}") == (ANSWER, 1)
    assert shown(page) == ("newer", 1)  # looking changes nothing
    keep(ANSWER + "# more\n", 1, keep=1)
    assert "Bring back what stood here before" in page.get(URL).content.decode()
    assert shown(page, "?restore=before") == ("newer", 2)
    keep("and on", 2)
    assert shown(page, "?restore=before") == ("newer", 3)


def test_the_given_code_is_brought_back(page, keep):
    keep("lost my way")
    assert shown(page, "?restore=starter") == ("def add(a, b): ...\n", 1)


@pytest.mark.parametrize("wanted", ["gone", "00000000-0000-4000-8000-000000000000"])
def test_what_never_was_is_not_found(page, wanted):
    assert page.get(f"{URL}?restore={wanted}").status_code == HTTPStatus.NOT_FOUND


def test_nobody_brings_back_or_reads_what_is_another_s(
    page, keep, make_submission, charlie, as_user
):
    attempt = make_submission()
    keep("alice's own")
    other = as_user(charlie)
    assert other.get(f"{URL}?restore={attempt.pk}").status_code == HTTPStatus.NOT_FOUND
    assert "alice's own" not in other.get(URL).content.decode()
    answer = other.post(f"{URL}draft/", {"file": NAME, "text": "charlie's", "version": 1})
    assert answer.json()["version"] == 1  # the first of that student
    assert shown(page)[0] == "alice's own"


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"file": "other.py", "text": "a", "version": 0}, HTTPStatus.NOT_FOUND),
        ({"file": NAME, "text": "#" * 70_000, "version": 0}, HTTPStatus.UNPROCESSABLE_ENTITY),
        ({"file": NAME, "text": "a\0", "version": 0}, HTTPStatus.UNPROCESSABLE_ENTITY),
        ({"file": NAME, "text": "a", "version": "-1"}, HTTPStatus.UNPROCESSABLE_ENTITY),
        ({"file": NAME, "text": "a"}, HTTPStatus.UNPROCESSABLE_ENTITY),
    ],
)
def test_what_cannot_be_kept_is_refused(page, data, status):
    assert page.post(f"{URL}draft/", data).status_code == status
    assert not Draft.objects.exists()


def test_only_students_have_drafts(as_user, bob, client, exercise):
    data = {"file": NAME, "text": "a", "version": 0}
    assert as_user(bob).post(f"{URL}draft/", data).status_code == HTTPStatus.NOT_FOUND
    assert "data-drafts" not in as_user(bob).get(URL).content.decode()
    assert client.post(f"{URL}draft/", data).status_code == HTTPStatus.FOUND


def test_an_empty_draft_is_a_draft(page, keep):
    keep("something")
    keep("", 1)
    assert shown(page) == ("", 2)


def test_a_judged_answer_leaves_the_newer_draft_alone(page, keep, make_submission):
    submission = make_submission()
    keep("typed while waiting")
    submission.start()
    submission.record(FAILED)
    assert shown(page)[0] == "typed while waiting"


def test_drafts_of_long_ago_are_older_than_what_was_submitted_since(page, keep, make_submission):
    keep("old")
    Draft.objects.update(saved_at=timezone.now() - dt.timedelta(days=3))
    make_submission()
    assert shown(page)[0] == ANSWER
