"""Arbitrary interleavings of students, workers, faults and time, against a model of what may be."""

import datetime as dt
import os
import subprocess
import sys
import uuid

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from courses.models import Cohort, Completion, Enrollment, Phase, User, Week
from grading.models import ATTEMPTS, Lane, Status, Submission
from grading.submitting import TooManyWaiting, submit
from tests.conftest import ROOT
from tests.grading.rows import FAILED, PASSED, make_day, make_exercise

PLACES = st.integers(0, 1)


class Life(RuleBasedStateMachine):
    """Workers hold copies of rows, often stale ones: that is what two processes are."""

    copies = Bundle("copies")

    @initialize()
    def begin(self) -> None:
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        cohort = Cohort.objects.create(name="C", slug="c", starts_on=dt.date(2026, 9, 7))
        self.enrollments = [
            Enrollment.objects.create(user=User.objects.create_user(name), cohort=cohort)
            for name in ("ann", "ben")
        ]
        phase = Phase.objects.create(uuid=uuid.uuid4(), slug="p", title="P", number=1, position=1)
        week = Week.objects.create(
            uuid=uuid.uuid4(), slug="w", title="W", number=1, phase=phase, position=1
        )
        day = make_day(week, 1)
        self.exercises = [make_exercise(day, f"e{number}", number) for number in (1, 2)]
        self.sent: dict[uuid.UUID, str] = {}
        self.verdicts: dict[uuid.UUID, list[str]] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @rule(target=copies, student=PLACES, exercise=PLACES)
    def send(self, student: int, exercise: int) -> Submission:
        text = f"answer = {len(self.sent)}\n"
        try:
            sent = submit(
                self.enrollments[student], self.exercises[exercise],
                {"solution.py": text}, uuid.uuid4(),
            )  # fmt: skip
        except TooManyWaiting:
            return Submission.objects.earliest("created_at")
        self.sent[sent.pk] = text
        return sent

    @rule(target=copies, copy=copies)
    def read_again(self, copy: Submission) -> Submission:
        return Submission.objects.get(pk=copy.pk)

    @rule(copy=copies)
    def start(self, copy: Submission) -> None:
        now = Submission.objects.get(pk=copy.pk)
        if copy.start():
            assert now.attempts < ATTEMPTS
            assert now.status in {Status.QUEUED, Status.RUNNING}
            if now.lease_until is not None:
                assert now.lease_until < timezone.now()

    @rule(copy=copies, passed=st.booleans())
    def record(self, copy: Submission, passed: bool) -> None:
        now = Submission.objects.get(pk=copy.pk)
        holds = now.status == Status.RUNNING and now.lease_token == copy.lease_token
        assert copy.record(PASSED if passed else FAILED) == holds
        if holds:
            self.verdicts.setdefault(copy.pk, []).append("passed" if passed else "failed")

    @rule(copy=copies)
    def renew(self, copy: Submission) -> None:
        now = Submission.objects.get(pk=copy.pk)
        holds = now.status == Status.RUNNING and now.lease_token == copy.lease_token
        tokens = [copy.lease_token] if copy.lease_token else []
        assert Submission.objects.renew(tokens) == holds

    @rule(copy=copies)
    def fault(self, copy: Submission) -> None:
        copy.give_back()

    @rule(copy=copies)
    def die_while_judging(self, copy: Submission) -> None:
        """A worker starts and is never heard of again; nor are the others until now."""
        fresh = Submission.objects.get(pk=copy.pk)
        fresh.start()
        past = timezone.now() - dt.timedelta(seconds=1)
        Submission.objects.filter(status=Status.RUNNING).update(lease_until=past)
        assert fresh.attempts <= ATTEMPTS

    @rule()
    def reconcile(self) -> None:
        long_ago = timezone.now() - dt.timedelta(minutes=1)
        Submission.objects.queued().update(queued_at=long_ago)
        for forgotten in Submission.objects.forgotten():
            if forgotten.attempts < ATTEMPTS or not forgotten.give_up():
                forgotten.resent()

    @rule(copy=copies)
    def judge_again(self, copy: Submission) -> None:
        was = Submission.objects.get(pk=copy.pk).status
        assert copy.judge_again() == (was == Status.FINISHED)

    @rule(copy=copies)
    def take_back(self, copy: Submission) -> None:
        was = Submission.objects.get(pk=copy.pk)
        open_to_it = was.status == Status.QUEUED and was.lane == Lane.LIVE
        assert copy.cancel() == open_to_it

    @invariant()
    def nothing_is_lost_or_changed(self) -> None:
        rows = {row.pk: row for row in Submission.objects.with_results()}
        assert {pk: row.files["solution.py"] for pk, row in rows.items()} == self.sent
        for row in rows.values():
            assert row.attempts <= ATTEMPTS
            history = [judging.verdict for judging in row.judgings.all()]
            assert history == self.verdicts.get(row.pk, [])
            assert row.verdict == (history[-1] if row.status == Status.FINISHED else None)
            assert all(len(judging.results.all()) == 2 for judging in row.judgings.all())
            # Only what has a verdict is ever judged behind the others.
            assert row.lane == Lane.LIVE or history
        running = [
            (row.enrollment_id, row.lane) for row in rows.values() if row.status == Status.RUNNING
        ]
        assert len(running) == len(set(running))
        passed = {
            (row.enrollment_id, row.exercise_id)
            for row in rows.values()
            if "passed" in self.verdicts.get(row.pk, [])
        }
        assert set(Completion.objects.values_list("enrollment", "exercise")) == passed


@pytest.mark.django_db
def test_every_interleaving_keeps_what_was_promised():
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=25, stateful_step_count=40, deadline=None, derandomize=True, database=None
        ),
    )


def test_the_same_holds_on_sqlite(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__, "-k", "every"],
        cwd=ROOT, text=True, check=False, capture_output=True, timeout=300,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/life.sqlite3"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-5000:]
    assert "1 passed" in done.stdout
