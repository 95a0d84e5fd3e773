"""A verdict is read: what was called, what was expected, what came back."""

from http import HTTPStatus

import pytest

from courses.models import Enrollment
from grading.models import ATTEMPTS
from grading.sandbox.job import Verdict
from tests.grading.rows import FAILED, INVALID, PASSED, SENTENCES, report_of

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def judged(make_submission):
    def judge(report):
        submission = make_submission()
        submission.start()
        submission.record(report)
        return submission

    return judge


def test_it_waits_and_refreshes_without_javascript(as_user, alice, submission):
    response = as_user(alice).get(submission.get_absolute_url())
    assert int(response["Refresh"]) >= 1
    assert submission.short_receipt in response.content.decode()


def test_a_final_page_does_not_refresh(as_user, alice, judged):
    response = as_user(alice).get(judged(PASSED).get_absolute_url())
    assert "Refresh" not in response
    assert "every 1s" not in response.content.decode()
    assert 'data-verdict="passed"' in response.content.decode()


def test_the_fragment_asks_again_until_it_is_final(as_user, alice, submission):
    client, url = as_user(alice), submission.get_absolute_url()
    waiting = client.get(url, **HTMX).content.decode()
    assert "<html" not in waiting
    assert 'hx-trigger="every 1s"' in waiting
    submission.start()
    submission.record(FAILED)
    final = client.get(url, **HTMX).content.decode()
    assert "every 1s" not in final
    assert 'data-verdict="failed"' in final


def test_a_visible_test_shows_everything(as_user, alice, judged):
    content = as_user(alice).get(judged(FAILED).get_absolute_url()).content.decode()
    for text in (SENTENCES[0], "add(2, 3)", 'data-line="2" data-says="', "Try below zero."):
        assert text in content
    assert content.index(SENTENCES[0]) < content.index(SENTENCES[1])


def test_what_an_answer_prints_is_text(as_user, alice, judged):
    content = as_user(alice).get(judged(FAILED).get_absolute_url()).content.decode()
    assert "adding &lt;b&gt;boldly&lt;/b&gt;" in content


def test_the_code_has_line_numbers(as_user, alice, judged):
    content = as_user(alice).get(judged(FAILED).get_absolute_url()).content.decode()
    assert 'id="solution.py:2"' in content
    assert "return a + b" in content


def test_an_invalid_answer_says_why(as_user, alice, judged):
    content = as_user(alice).get(judged(INVALID).get_absolute_url()).content.decode()
    assert "cannot be read as Python" in content


@pytest.mark.parametrize("outcome", [v for v in Verdict if v is not Verdict.INVALID])
def test_every_verdict_has_words(as_user, alice, judged, outcome):
    submission = judged(report_of(outcome, Verdict.PASSED))
    content = as_user(alice).get(submission.get_absolute_url()).content.decode()
    assert submission.get_verdict_display().capitalize() in content


def test_a_fault_of_the_platform_is_said_not_to_be_theirs(as_user, alice, submission):
    for _ in range(ATTEMPTS):
        submission.start()
        submission.give_back()
    content = as_user(alice).get(submission.get_absolute_url()).content.decode()
    assert "not your fault" in content
    assert submission.short_receipt in content


@pytest.mark.parametrize("options", [{}, HTMX], ids=["plain", "htmx"])
def test_a_stranger_finds_nothing(as_user, charlie, submission, options):
    response = as_user(charlie).get(submission.get_absolute_url(), **options)
    assert response.status_code == HTTPStatus.NOT_FOUND


def test_the_instructor_of_the_cohort_reads_it(as_user, bob, submission):
    response = as_user(bob).get(submission.get_absolute_url())
    assert response.status_code == HTTPStatus.OK
    assert "Alice" in response.content.decode()


def test_a_visitor_logs_in_first(client, submission):
    assert client.get(submission.get_absolute_url())["Location"].startswith("/login/")


def test_it_stays_readable_when_the_enrollment_has_ended(as_user, alice, submission):
    Enrollment.objects.update(active=False)
    response = as_user(alice).get(submission.get_absolute_url())
    assert response.status_code == HTTPStatus.OK


def test_the_page_costs_the_same_however_many_attempts(
    as_user, alice, judged, django_assert_max_num_queries
):
    for _ in range(8):
        last = judged(FAILED)
    client = as_user(alice)
    with django_assert_max_num_queries(7):
        client.get(last.get_absolute_url())
    with django_assert_max_num_queries(6):
        client.get(last.get_absolute_url(), **HTMX)
