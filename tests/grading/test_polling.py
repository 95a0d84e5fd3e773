"""The fragment that asks for the verdict, in a real browser."""

import datetime as dt
import os
import shutil
from typing import Any

import pytest
from django.conf import settings
from django.db import connections
from django.utils import timezone

from grading.models import Submission
from tests.grading.rows import FAILED

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")


class Heard:
    """What the browser asked for, and what it complained about."""

    def __init__(self, page) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @property
    def polls(self) -> int:
        return sum("/submissions/" in url and "?remarks" not in url for url in self.asked)


@pytest.fixture
def heard(page) -> Heard:
    return Heard(page)


@pytest.fixture
def page(live_server, as_user, alice, exercise):
    from playwright.sync_api import sync_playwright

    session = as_user(alice).cookies[settings.SESSION_COOKIE_NAME].value
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(base_url=live_server.url)
        cookie: Any = {
            "name": settings.SESSION_COOKIE_NAME,
            "value": session,
            "url": live_server.url,
        }
        context.add_cookies([cookie])
        page = context.new_page()
        yield page
        # Beside Playwright's event loop Django opens connections of their own: close them there.
        connections.close_all()
        browser.close()


def test_it_asks_until_the_verdict_and_keeps_what_is_typed_meanwhile(page, heard):
    page.goto("/exercises/add/")
    page.get_by_role("button", name="Submit").click()
    page.locator("#result.waiting").wait_for()
    editor = page.get_by_role("textbox", name="solution.py")
    editor.fill("typed while waiting")
    page.wait_for_timeout(2500)
    assert 2 <= heard.polls <= 4
    submission = Submission.objects.get()
    submission.start()
    submission.record(FAILED)
    page.locator("#result[data-verdict=failed]").wait_for()
    asked = heard.polls
    page.wait_for_timeout(2500)
    assert heard.polls == asked
    assert editor.inner_text() == "typed while waiting"
    assert page.locator("textarea[data-file]").input_value() == "typed while waiting"
    assert editor.evaluate("editor => editor === document.activeElement")
    assert heard.complaints == []


def test_it_asks_less_and_less_often(page, heard):
    page.goto("/exercises/add/")
    page.get_by_role("button", name="Submit").click()
    page.locator("#result.waiting").wait_for()
    Submission.objects.update(created_at=timezone.now() - dt.timedelta(minutes=10))
    page.locator("#result[hx-trigger='every 15s']").wait_for()
    asked = heard.polls
    page.wait_for_timeout(3500)
    assert heard.polls == asked


def test_a_second_answer_can_follow_the_first_on_the_same_page(page):
    page.goto("/exercises/add/")
    for count in (1, 2):
        page.get_by_role("textbox", name="solution.py").fill(f"answer = {count}")
        page.get_by_role("button", name="Submit").click()
        page.locator(f".attempts li:nth-child({count})").wait_for()
    assert Submission.objects.count() == 2
    assert {s.files["solution.py"] for s in Submission.objects.all()} == {
        "answer = 1",
        "answer = 2",
    }


def test_a_refused_answer_is_told_on_the_same_page(page, heard):
    page.goto("/exercises/add/")
    page.get_by_role("textbox", name="solution.py").fill("  ")
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("This answer is empty").wait_for()
    assert heard.complaints == []
