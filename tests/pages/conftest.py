"""The cast: alice studies, bob instructs her cohort, charlie is a stranger."""

import datetime
import os
import uuid

import pytest
from django.test import Client

from courses.models import Cohort, Day, Enrollment, Exercise, Phase, Revision, User, Week

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def unhashed_static_files(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_AUTOREFRESH = True  # nothing has been collected, so look the files up
    settings.WHITENOISE_USE_FINDERS = True


def open_exercise(day: Day, slug: str, position: int, **more) -> Exercise:
    exercise = Exercise.objects.create(
        uuid=uuid.uuid4(),
        slug=slug,
        title=slug.replace("-", " ").capitalize(),
        kind="quick",
        minutes=8,
        points=1,
        day=day,
        home_week=day.week,
        position=position,
        status="draft",
        instructions_html="<h2>1. Write it</h2><p>Return <code>label</code>.</p>",
        starter={"solution.py": "def label():\n    ...\n"},
        **more,
    )
    exercise.revision = Revision.objects.create(
        exercise=exercise,
        digest=uuid.uuid4().hex * 2,
        environment="python",
        size="small",
        entry="solution.py",
        files=["solution.py"],
        tests={"test_it.py": ""},
        reference={"solution.py": ""},
        manifest=[],
    )
    exercise.status = "live"
    exercise.save()
    return exercise


@pytest.fixture
def week(db) -> Week:
    phase = Phase.objects.create(
        uuid=uuid.uuid4(), slug="phase-3", title="Advanced Python", number=3, position=1
    )
    return Week.objects.create(
        uuid=uuid.uuid4(),
        slug="week-17",
        title="Advanced Features",
        number=17,
        phase=phase,
        position=1,
    )


@pytest.fixture
def day(week) -> Day:
    return Day.objects.create(
        uuid=uuid.uuid4(),
        slug="day-1",
        title="Context managers",
        week=week,
        first=1,
        last=1,
        minutes=90,
        position=1,
        status="live",
        lesson=[{"html": "<h2>The problem</h2>"}, {"exercise": "first-steps"}],
    )


@pytest.fixture
def draft_day(week) -> Day:
    return Day.objects.create(
        uuid=uuid.uuid4(),
        slug="day-2",
        title="Decorators",
        week=week,
        first=2,
        last=2,
        position=2,
        status="draft",
    )


@pytest.fixture
def exercises(day, draft_day) -> list[Exercise]:
    return [open_exercise(day, "first-steps", 1), open_exercise(day, "second-steps", 2)]


@pytest.fixture
def bob(db) -> User:
    return User.objects.create_user("bob", password=PASSWORD, display_name="Bob")


@pytest.fixture
def cohort(bob) -> Cohort:
    cohort = Cohort.objects.create(
        name="Autumn", slug="autumn", starts_on=datetime.date(2026, 9, 7)
    )
    cohort.instructors.add(bob)
    return cohort


@pytest.fixture
def alice(cohort) -> User:
    alice = User.objects.create_user("alice", password=PASSWORD, display_name="Alice")
    Enrollment.objects.create(user=alice, cohort=cohort)
    return alice


@pytest.fixture
def charlie(db) -> User:
    return User.objects.create_user("charlie", password=PASSWORD)


@pytest.fixture
def as_user():
    def log_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def chromium():
    """A browser, or a skip where Debian's chromium is missing (a failure in CI)."""
    executable = "/usr/bin/chromium"
    if not os.path.exists(executable):
        if os.environ.get("BOOTCAMP_REQUIRE_SERVICES") == "1":
            pytest.fail(f"{executable} is missing: run `make services`")
        pytest.skip(f"{executable} is missing: `make services` installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable,
            args=[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def open_another(day):
    def make(count: int) -> None:
        for number in range(count):
            open_exercise(day, f"more-{number}", 10 + number)

    return make
