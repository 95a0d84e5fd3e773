"""The cast: alice studies in bob's cohort, charlie is a stranger.

Models are imported inside: pytest reads this file before Django knows its settings.
"""

import datetime as dt
import uuid

import pytest
from django.test import Client


@pytest.fixture(scope="module", autouse=True)
def uncollected_static_files():
    """Nothing has been collected, so files are looked up where they lie."""
    from django.conf import settings
    from django.test import override_settings

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        STORAGES={**settings.STORAGES, "staticfiles": plain},
        WHITENOISE_AUTOREFRESH=True,
        WHITENOISE_USE_FINDERS=True,
    ):
        yield


@pytest.fixture(scope="module")
def live_server(uncollected_static_files):
    """For a module, not for the session as pytest-django's, so that it starts with these files."""
    from pytest_django.live_server_helper import LiveServer

    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def no_waiting(settings):
    """No worker is there for whom a POST could wait."""
    settings.VERDICT_WAIT_SECONDS = 0


@pytest.fixture
def bob(db):
    from courses.models import User

    return User.objects.create_user("bob", display_name="Bob")


@pytest.fixture
def cohort(bob):
    from courses.models import Cohort

    cohort = Cohort.objects.create(name="Autumn", slug="autumn", starts_on=dt.date(2026, 9, 7))
    cohort.instructors.add(bob)
    return cohort


@pytest.fixture
def alice(cohort):
    from courses.models import Enrollment, User

    alice = User.objects.create_user("alice", display_name="Alice")
    Enrollment.objects.create(user=alice, cohort=cohort)
    return alice


@pytest.fixture
def charlie(db):
    """Studies as well, but elsewhere."""
    from courses.models import Cohort, Enrollment, User

    charlie = User.objects.create_user("charlie")
    other = Cohort.objects.create(name="Spring", slug="spring", starts_on=dt.date(2026, 3, 2))
    Enrollment.objects.create(user=charlie, cohort=other)
    return charlie


@pytest.fixture
def enrollment(alice):
    return alice.enrollment


@pytest.fixture
def as_user():
    def log_in(user, **options):
        client = Client(**options)
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def week(db):
    from courses.models import Phase, Week

    phase = Phase.objects.create(
        uuid=uuid.uuid4(), slug="phase-3", title="Advanced Python", number=3, position=1
    )
    return Week.objects.create(
        uuid=uuid.uuid4(), slug="week-17", title="Functions", number=17, phase=phase, position=1
    )


@pytest.fixture
def day(week):
    from tests.grading.rows import make_day

    lesson = [
        {"html": "<h2>Before the exercise</h2>"},
        {"exercise": "add"},
        {"html": "<h2>After the exercise</h2>"},
    ]
    return make_day(week, 1, lesson=lesson)


@pytest.fixture
def exercise(day):
    from tests.grading.rows import make_exercise

    return make_exercise(day, "add")


@pytest.fixture
def make_submission(enrollment, exercise):
    from grading.models import Submission
    from grading.submitting import receipt_of
    from tests.grading.rows import ANSWER

    def make(text=ANSWER, **more):
        values = {
            "enrollment": enrollment,
            "exercise": exercise,
            "revision": exercise.revision,
            "files": {"solution.py": text},
            "receipt": receipt_of({"solution.py": text}),
            "key": uuid.uuid4(),
        }
        return Submission.objects.create(**values | more)

    return make


@pytest.fixture
def submission(make_submission):
    return make_submission()
