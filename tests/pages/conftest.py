"""The cast: alice studies, bob instructs her cohort, charlie is a stranger."""

import pytest


@pytest.fixture(scope="module", autouse=True)
def unhashed_static_files():
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
def live_server(unhashed_static_files):
    """For a module, not for the session as pytest-django's, so that it starts with these files."""
    from pytest_django.live_server_helper import LiveServer

    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture
def rows(db):
    from tests.pages import rows  # not above: this file is read before Django is ready

    return rows


@pytest.fixture
def week(rows):
    return rows.week()


@pytest.fixture
def day(rows, week):
    return rows.day(week, 1, "Context managers", "live")


@pytest.fixture
def draft_day(rows, week):
    return rows.day(week, 2, "Decorators", "draft")


@pytest.fixture
def exercises(rows, day, draft_day):
    return [rows.open_exercise(day, "first-steps", 1), rows.open_exercise(day, "second-steps", 2)]


@pytest.fixture
def open_another(rows, day):
    def make(count):
        for number in range(count):
            rows.open_exercise(day, f"more-{number}", 10 + number)

    return make


@pytest.fixture
def bob(rows):
    return rows.user("bob")


@pytest.fixture
def cohort(rows, bob):
    return rows.cohort(bob)


@pytest.fixture
def alice(rows, cohort):
    return rows.student("alice", cohort)


@pytest.fixture
def charlie(rows):
    return rows.user("charlie")


@pytest.fixture
def as_user():
    from django.test import Client

    def log_in(user):
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def browser():
    from django.db import connections
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
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
        # While Playwright's event loop runs, Django gives this thread connections of their own;
        # left open, they would keep the database from being dropped in the end.
        connections.close_all()
