"""What was forgotten is sent again, by one process, and not while its message still waits."""

import datetime as dt
from threading import Barrier, Thread

import pytest
import redis
from django.conf import settings
from django.db import connection
from django.utils import timezone

from grading import reconciling
from grading.models import Lane, Lock, Submission
from grading.reconciling import messages_in, reconcile
from grading.submitting import send


@pytest.fixture
def broker():
    address = settings.BROKER_URL.replace("redis+socket://", "unix://")
    with redis.Redis.from_url(address) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.fixture
def old(make_submission):
    """Queued longer than a message is under way where nobody waits."""

    def make(count: int) -> list[Submission]:
        rows = [make_submission() for _ in range(count)]
        Submission.objects.update(queued_at=timezone.now() - dt.timedelta(minutes=1))
        return rows

    return make


def test_messages_that_still_wait_are_not_sent_again(broker, old):
    for row in old(3):
        send(row)
    assert messages_in(Lane.LIVE) == 3
    assert reconcile() == 0
    assert messages_in(Lane.LIVE) == 3


def test_where_the_broker_was_emptied_everything_is_sent_again(broker, old):
    for row in old(3):
        send(row)
    broker.flushdb()
    assert messages_in(Lane.LIVE) == 0
    assert reconcile() == 3
    assert messages_in(Lane.LIVE) == 3
    assert reconcile() == 0


def test_a_lane_is_looked_after_by_itself(broker, old):
    live, behind = old(2)
    Submission.objects.filter(pk=behind.pk).update(lane=Lane.BACKGROUND)
    send(live)
    assert reconcile() == 1
    assert (messages_in(Lane.LIVE), messages_in(Lane.BACKGROUND)) == (1, 1)


def test_what_ran_past_its_lease_is_sent_however_long_the_queue(broker, old, charlie):
    row, *_ = old(2)
    for _ in range(5):
        send(row)
    assert row.start()
    Submission.objects.filter(pk=row.pk).update(lease_until=timezone.now() - dt.timedelta(1))
    assert reconcile() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_that_try_at_once_one_reconciles(monkeypatch):
    monkeypatch.setattr(reconciling, "reconcile", lambda: 1)
    together, done = Barrier(8), []

    def turn() -> None:
        together.wait(30)
        try:
            done.append(reconciling.reconcile_in_turn())
        finally:
            connection.close()

    threads = [Thread(target=turn) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(done) == [0] * 7 + [1]


@pytest.mark.django_db
def test_a_lock_that_nobody_gives_back_is_free_again_in_time():
    a_minute = dt.timedelta(minutes=1)
    assert Lock.objects.take("x", a_minute)
    assert not Lock.objects.take("x", a_minute)
    assert Lock.objects.take("y", a_minute)
    Lock.objects.filter(name="x").update(until=timezone.now())
    assert Lock.objects.take("x", a_minute)
    assert not Lock.objects.take("x", a_minute)
