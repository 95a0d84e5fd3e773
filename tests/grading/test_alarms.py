"""What the platform could not do, a person learns of."""

import datetime as dt

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from grading import judging, reconciling
from grading.models import ATTEMPTS, Status, Submission
from grading.sandbox.errors import StartFailed


class BrokenMail(BaseEmailBackend):
    def send_messages(self, messages):
        raise ConnectionRefusedError("no mail server is there")


@pytest.fixture
def broken(monkeypatch):
    def no_sandbox():
        raise StartFailed("no more memory on this machine")

    monkeypatch.setattr(judging, "sandbox", no_sandbox)


@pytest.fixture(autouse=True)
def admins(settings):
    settings.ADMINS = ["dora@depot.example"]
    settings.MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}


def judge_in_vain(submission: Submission, times: int = ATTEMPTS) -> None:
    for _ in range(times):
        with pytest.raises(StartFailed):
            judging.judge(submission.pk)
    submission.refresh_from_db()


def test_the_staff_is_told_once_of_an_answer_that_could_not_be_judged(
    broken, submission, mailoutbox
):
    judge_in_vain(submission, ATTEMPTS - 1)
    assert (submission.status, mailoutbox) == (Status.QUEUED, [])

    judge_in_vain(submission, 1)

    assert submission.status == Status.NOT_JUDGED
    [mail] = mailoutbox
    assert mail.to == ["dora@depot.example"]
    assert submission.short_receipt in mail.subject
    assert f"/admin/grading/submission/?q={submission.receipt[:10]}" in mail.body


def test_so_it_is_when_workers_died_while_they_judged_it(submission, mailoutbox):
    expired = {"lease_until": timezone.now() - dt.timedelta(seconds=1), "attempts": ATTEMPTS}
    submission.start()
    Submission.objects.filter(pk=submission.pk).update(**expired)

    reconciling.reconcile()
    reconciling.reconcile()

    assert len(mailoutbox) == 1


def test_a_mail_server_that_fails_changes_nothing(broken, submission, settings, caplog):
    settings.MAILERS = {"default": {"BACKEND": f"{__name__}.BrokenMail"}}

    judge_in_vain(submission)

    assert submission.status == Status.NOT_JUDGED
    assert "no mail server is there" in caplog.text
