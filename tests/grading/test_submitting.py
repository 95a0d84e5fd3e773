"""An answer is stored once, with a receipt, whatever becomes of the broker."""

import logging
import socket
import uuid

import pytest
import redis
from django.conf import settings

from grading.models import Status, Submission
from grading.submitting import receipt_of, submit
from tests.grading.rows import ANSWER

FILES = {"solution.py": ANSWER}


@pytest.fixture
def broker():
    address = settings.BROKER_URL.replace("redis+socket://", "unix://")
    with redis.Redis.from_url(address) as client:
        client.flushdb()
        yield client
        client.flushdb()


@pytest.fixture(params=["not there", "silent"])
def dead_broker(request):
    """Celery is told of a broker that does not answer; put back afterwards."""
    from bootcamp.celery import app

    known = app.conf.broker_url
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1] if request.param == "silent" else 1
        for address in (f"redis://127.0.0.1:{port}/0", known):
            app.conf.broker_url = address
            app._pool = app.amqp._producer_pool = None  # made anew for the address when needed
            if address != known:
                yield


def test_the_receipt_names_exactly_what_was_sent(enrollment, exercise):
    submission = submit(enrollment, exercise, FILES, uuid.uuid4())
    assert submission.receipt == receipt_of(FILES)
    assert submission.receipt != receipt_of({"solution.py": ANSWER + " "})
    assert submission.short_receipt.endswith(submission.receipt[:10])


def test_the_same_form_sent_twice_is_one_answer(enrollment, exercise):
    key = uuid.uuid4()
    first = submit(enrollment, exercise, FILES, key)
    second = submit(enrollment, exercise, FILES, key)
    assert first == second
    assert Submission.objects.get().files == FILES


def test_the_same_form_with_another_text_is_another_answer(enrollment, exercise):
    """The back button brings back a form with the key that was used already."""
    key = uuid.uuid4()
    first = submit(enrollment, exercise, {"solution.py": "first = 1"}, key)
    second = submit(enrollment, exercise, {"solution.py": "second = 2"}, key)
    assert second.pk != first.pk
    assert second.files == {"solution.py": "second = 2"}
    assert submit(enrollment, exercise, {"solution.py": "second = 2"}, key).pk == second.pk
    assert submit(enrollment, exercise, {"solution.py": "first = 1"}, key).pk == first.pk


def test_it_is_pinned_to_the_revision_of_now(enrollment, exercise):
    submission = submit(enrollment, exercise, FILES, uuid.uuid4())
    assert submission.revision == exercise.revision


def test_an_unproven_exercise_takes_no_answer(enrollment, exercise):
    exercise.revision = None
    with pytest.raises(ValueError, match="no proven revision"):
        submit(enrollment, exercise, FILES, uuid.uuid4())


def test_the_message_is_sent_when_the_row_is_committed(
    enrollment, exercise, broker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        submission = submit(enrollment, exercise, FILES, uuid.uuid4())
        assert broker.llen("live") == 0
    assert str(submission.pk).encode() in broker.lindex("live", 0)


def test_without_a_broker_it_is_stored_and_waits(
    enrollment, exercise, dead_broker, caplog, django_capture_on_commit_callbacks
):
    with caplog.at_level(logging.WARNING), django_capture_on_commit_callbacks(execute=True):
        submission = submit(enrollment, exercise, FILES, uuid.uuid4())
    assert Submission.objects.get() == submission
    assert submission.status == Status.QUEUED
    assert "no broker took it" in caplog.text
