"""An exercise is read and answered, with and without JavaScript."""

import uuid
from http import HTTPStatus

import pytest

from courses.models import Enrollment, Exercise
from grading.models import Submission
from tests.grading.rows import ANSWER, FAILED, PASSED, SENTENCES, make_exercise

URL = "/exercises/add/"
HTMX = {"HTTP_HX_REQUEST": "true"}


def form(text: str = ANSWER, **more) -> dict[str, str]:
    return {"key": str(uuid.uuid4()), "file:solution.py": text, **more}


@pytest.fixture
def page(as_user, alice, exercise):
    return as_user(alice)


def test_it_shows_all_that_is_needed_to_answer(page):
    content = page.get(URL).content.decode()
    for text in (
        "<h2>1. Write it</h2>",
        "carriers.py",
        "RATE = 3",
        "Open a hint (1 of 1)",
        "def add(a, b): ...",
        'name="file:solution.py"',
        SENTENCES[0],
    ):
        assert text in content


def test_no_expected_value_of_a_test_is_in_the_page(page, make_submission):
    submission = make_submission()
    submission.start()
    submission.record(FAILED)
    for url in (URL, submission.get_absolute_url()):
        content = page.get(url).content.decode()
        assert SENTENCES[1] in content
        assert "7919" not in content
        assert "7917" not in content


def test_the_last_answer_is_there_to_go_on_from(page, make_submission):
    make_submission("first = 1\n")
    make_submission("second = 2\n")
    content = page.get(URL).content.decode()
    assert "second = 2" in content
    assert "first = 1" not in content


def test_the_verdict_on_the_last_answer_is_there_again(page, make_submission):
    assert "data-verdict" not in page.get(URL).content.decode()
    submission = make_submission()
    submission.start()
    submission.record(FAILED)
    content = page.get(URL).content.decode()
    assert 'data-verdict="failed"' in content
    assert submission.short_receipt in content


def test_each_page_has_a_key_of_its_own(page):
    keys = {page.get(URL).context["form"]["key"].value() for _ in range(2)}
    assert len(keys) == 2


def test_an_answer_is_stored_and_its_page_shown(page):
    response = page.post(URL, form("def add(a, b):\r\n    return a - b\r\n"))
    submission = Submission.objects.get()
    assert response.status_code == HTTPStatus.SEE_OTHER
    assert response["Location"] == submission.get_absolute_url()
    assert submission.files == {"solution.py": "def add(a, b):\n    return a - b\n"}


def test_a_double_click_is_one_answer(page):
    sent = form()
    first, second = page.post(URL, sent), page.post(URL, sent)
    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


def test_htmx_gets_the_fragment_that_asks_again(page):
    content = page.post(URL, form(), **HTMX).content.decode()
    submission = Submission.objects.get()
    assert "<html" not in content
    assert f'hx-get="{submission.get_absolute_url()}"' in content
    assert 'hx-trigger="every 1s"' in content
    assert submission.short_receipt in content


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        (" \n\t", "is empty"),
        ("x = 1\ny = '\0'\n", "Line 2 has a NUL"),
        ("# " + "x" * 70_000, "at most 65,536"),
    ],
    ids=["empty", "blank", "nul", "too large"],
)
def test_what_cannot_be_judged_is_refused_with_the_text_kept(page, text, said):
    for options in ({}, HTMX):
        response = page.post(URL, form(text), **options)
        content = response.content.decode()
        assert said in content
        assert response.context["form"]["file:solution.py"].value() == text
        assert 'aria-invalid="true"' in content
    assert not Submission.objects.exists()


def test_undecodable_bytes_are_refused_with_their_line(page):
    body = f"key={uuid.uuid4()}&file:solution.py=x%3D1%0A%22%FF%22".encode()
    response = page.post(URL, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Line 2 has bytes that are not UTF-8" in response.content.decode()


def test_a_form_without_its_key_is_not_taken(page):
    response = page.post(URL, {"file:solution.py": ANSWER})
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert ANSWER.splitlines()[1].strip() in response.content.decode()


def test_markup_in_an_answer_is_text(page, make_submission):
    make_submission("</textarea><script>alert(1)</script>")
    content = page.get(URL).content.decode()
    assert "<script>alert" not in content
    assert "&lt;script&gt;alert" in content


def test_attempts_are_listed_with_their_verdicts(page, make_submission):
    submission = make_submission()
    submission.start()
    submission.record(PASSED)
    make_submission()
    content = page.get(URL).content.decode()
    assert "2 of 2 points" in content
    assert "waiting" in content


def test_another_students_attempts_are_not_seen(as_user, charlie, submission):
    content = as_user(charlie).get(URL).content.decode()
    assert submission.get_absolute_url() not in content
    assert "return a + b" not in content


@pytest.mark.parametrize("status", ["draft", "retired"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_closed_exercise_is_not_found(page, exercise, status, method):
    Exercise.objects.filter(pk=exercise.pk).update(status=status)
    response = getattr(page, method)(URL, form())
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert "no open exercise “add”" in response.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.parametrize("options", [{}, HTMX], ids=["plain", "htmx"])
def test_an_exercise_closed_meanwhile_gives_back_what_was_typed(page, exercise, options):
    Exercise.objects.filter(pk=exercise.pk).update(status="retired")
    content = page.post(URL, form("hours = 'of work'\n"), **options).content.decode()
    assert "Nothing was sent" in content
    assert "hours = &#x27;of work&#x27;" in content
    assert not Submission.objects.exists()


def test_an_exercise_nobody_knows_is_not_found(page):
    assert page.get("/exercises/ad/").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("options", [{}, HTMX], ids=["plain", "htmx"])
def test_without_an_active_enrollment_one_reads_but_is_told_why_not_answer(
    page, enrollment, options
):
    Enrollment.objects.filter(pk=enrollment.pk).update(active=False)
    assert "not enrolled" in page.get(URL).content.decode()
    content = page.post(URL, form("kept = True"), **options).content.decode()
    assert "not enrolled" in content
    assert "kept = True" in content
    assert not Submission.objects.exists()


def test_a_visitor_logs_in_first(client, exercise):
    assert client.get(URL)["Location"] == f"/login/?next={URL}"
    assert client.get("/exercises/nowhere/")["Location"].startswith("/login/")


@pytest.mark.parametrize("address", [URL, f"{URL}run/"])
def test_a_session_that_ended_gives_back_what_was_typed(client, exercise, address):
    page = client.post(address, form("typed <for> an hour"))
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    content = page.content.decode()
    assert "You have been logged out" in content
    assert "typed &lt;for&gt; an hour</textarea>" in content
    assert f"/login/?next={URL}" in content
    assert exercise.title not in content
    assert not Submission.objects.exists()


def test_the_script_of_a_page_learns_that_the_session_ended(client, exercise):
    page = client.post(URL, form(), headers={"HX-Request": "true"})
    assert (page.status_code, page.content) == (HTTPStatus.UNAUTHORIZED, b"")


def test_other_methods_are_refused(page):
    assert page.put(URL).status_code == HTTPStatus.METHOD_NOT_ALLOWED


def test_a_form_from_elsewhere_is_refused(as_user, alice, exercise):
    client = as_user(alice, enforce_csrf_checks=True)
    assert client.post(URL, form()).status_code == HTTPStatus.FORBIDDEN


def test_the_page_costs_the_same_however_many_attempts(
    page, make_submission, day, django_assert_max_num_queries
):
    make_exercise(day, "another", 2)
    for _ in range(8):
        submission = make_submission()
        submission.start()
        submission.record(FAILED)
    with django_assert_max_num_queries(14):
        page.get(URL)
