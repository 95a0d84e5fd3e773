"""Staff reads answers and verdicts; nobody edits them."""

from http import HTTPStatus

import pytest

from grading.models import ATTEMPTS, Lane, Status, Submission
from tests.grading.rows import FAILED


@pytest.fixture
def admin(as_user, bob):
    bob.is_staff = bob.is_superuser = True
    bob.save()
    return as_user(bob)


@pytest.fixture
def judged(submission):
    submission.start()
    submission.record(FAILED)
    return submission


@pytest.mark.parametrize("model", ["submission", "judging", "result"])
def test_the_lists_open_filter_and_search(admin, judged, model):
    url = f"/admin/grading/{model}/"
    assert admin.get(url).status_code == HTTPStatus.OK
    found = admin.get(url, {"q": judged.receipt[:12]})
    assert found.context["cl"].result_count == (2 if model == "result" else 1)


def test_a_submission_is_read_only(admin, judged):
    url = f"/admin/grading/submission/{judged.pk}/change/"
    page = admin.get(url)
    assert page.status_code == HTTPStatus.OK
    history = f"/admin/grading/judging/{judged.judgings.get().pk}/change/"
    assert history in page.content.decode()
    assert "test_below_zero" in admin.get(history).content.decode()
    assert admin.post(url, {"status": "queued"}).status_code == HTTPStatus.FORBIDDEN
    assert admin.get("/admin/grading/submission/add/").status_code == HTTPStatus.FORBIDDEN


def test_the_list_costs_the_same_however_long(
    admin, make_submission, django_assert_max_num_queries
):
    for _ in range(10):
        make_submission()
    with django_assert_max_num_queries(14):
        admin.get("/admin/grading/submission/")


def test_staff_has_judged_again_what_the_platform_failed_to_judge(
    admin, judged, make_submission, monkeypatch
):
    sent: list[Submission] = []
    monkeypatch.setattr("grading.admin.send", sent.append)
    failed = make_submission()
    for _ in range(ATTEMPTS):
        failed.start()
        failed.give_back()

    chosen = {"action": "run_again", "_selected_action": [judged.pk, failed.pk]}
    page = admin.post("/admin/grading/submission/", chosen, follow=True)

    assert sent == [failed]
    failed.refresh_from_db()
    judged.refresh_from_db()
    assert (failed.status, judged.status) == (Status.QUEUED, Status.FINISHED)
    told = page.content.decode()
    assert "1 queued again." in told
    assert "1 left alone" in told


def test_staff_has_answers_judged_anew_in_the_background(
    admin, judged, make_submission, monkeypatch
):
    sent: list[Submission] = []
    monkeypatch.setattr("grading.admin.send", sent.append)
    waiting = make_submission()

    chosen = {"action": "judge_again", "_selected_action": [judged.pk, waiting.pk]}
    page = admin.post("/admin/grading/submission/", chosen, follow=True)

    assert sent == [judged]
    assert sent[0].lane == Lane.BACKGROUND
    told = page.content.decode()
    assert "1 queued again." in told
    assert "only what has a verdict is judged anew" in told
