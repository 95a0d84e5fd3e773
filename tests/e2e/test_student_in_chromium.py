"""One student's hour: write, lose the network, submit, read, jump, mend, pass, compare.

A whole site with its judge; as most use it, by keyboard alone, on a phone, and without scripts.
"""

import re
import shutil
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.e2e.visiting import SLUG, exercise_file, person

pytestmark = pytest.mark.chromium
WAIT = 30_000
RIGHT = exercise_file("solution/solution.py")
LINE = "    raise LookupError('no way out')\n"
WRONG = RIGHT.replace("    with ExitStack()", f"{LINE}    with ExitStack()")


@contextmanager
def student_at(site, **device):
    name, password = person("student", site.printed)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(base_url=site.address, **device)
        page: Any = context.new_page()
        page.set_default_timeout(WAIT)
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto("/login/")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(password)
        page.get_by_label("Password").press("Enter")
        page.get_by_role("button", name="Log out").wait_for()
        yield page
        browser.close()


def receipt(page):
    shown = page.locator("#result > .meta code")
    return shown.inner_text() if shown.count() else ""


def until_judged(page, before, verdict):
    expect(page.locator("#result > .meta code")).not_to_have_text(before or "none", timeout=WAIT)
    expect(page.locator(f"#result[data-verdict={verdict}]")).to_be_visible(timeout=WAIT)


def write(page, text):
    """By keys: the caret is in the editor already."""
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)


@pytest.mark.parametrize(
    "device",
    [
        {"viewport": {"width": 1280, "height": 900}},
        {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    ],
    ids=["desk", "phone"],
)
def test_an_hour_of_a_student(site, device):
    with student_at(site, **device) as page:
        page.goto(f"/exercises/{SLUG}/")
        page.locator(".cm-content").click()
        page.context.set_offline(True)
        write(page, WRONG)
        state = page.locator("[data-draft-state]")
        expect(state).to_have_text("Offline, kept on this device", timeout=WAIT)
        page.get_by_role("button", name="Submit").click()
        expect(page.get_by_role("alert")).to_contain_text("could not be reached")
        page.context.set_offline(False)
        expect(state).to_contain_text("Saved", timeout=WAIT)
        fetching = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch")  # what browser and htmx say
        assert [said for said in page.complaints if not any(f in said for f in fetching)] == []

        before = receipt(page)
        page.get_by_role("button", name="Submit").click()
        until_judged(page, before, "failed")
        expect(page.get_by_role("heading", name="Not passed yet", exact=True)).to_be_focused()
        failing = page.locator(".result:not([data-outcome=passed])").first
        expect(failing.get_by_text("no way out").first).to_be_visible()

        page.locator("#result a[data-line]").first.click()
        expect(page.locator(".cm-content")).to_be_focused()
        line = page.locator(".cm-activeLine")
        expect(line).to_contain_text("no way out")
        page.keyboard.press("End")
        page.keyboard.press("Shift+Home")
        page.keyboard.press("Shift+Home")
        page.keyboard.press("Delete")
        expect(line).not_to_contain_text("no way out")

        before = receipt(page)
        page.get_by_role("button", name="Submit").click()
        until_judged(page, before, "passed")
        page.get_by_role("link", name=re.compile("Compare attempts")).click()
        removed = page.locator(".diff del").all_inner_texts()
        assert any("no way out" in text for text in removed)
        assert page.evaluate("document.documentElement.scrollWidth") <= device["viewport"]["width"]


def test_the_same_by_keyboard_alone(site):
    with student_at(site, viewport={"width": 1280, "height": 900}) as page:

        def tab_to(locator, back=False):
            for _ in range(60):
                if locator.evaluate("(e) => e === document.activeElement"):
                    return
                page.keyboard.press("Shift+Tab" if back else "Tab")
            pytest.fail(f"Tab does not reach {locator}")

        page.goto("/")
        page.keyboard.press("?")
        page.get_by_role("dialog", name="Keyboard").wait_for()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog", name="Keyboard")).to_be_hidden()
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type(SLUG.replace("-", " "))
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/**")
        page.goto(f"/exercises/{SLUG}/")
        editor = page.locator(".cm-content")
        tab_to(editor)
        write(page, WRONG)
        before = receipt(page)
        page.keyboard.press("Control+Shift+Enter")
        until_judged(page, before, "failed")
        expect(page.locator("#verdict")).to_be_focused()
        link = page.locator("#result a[data-line]").first
        tab_to(link)
        page.keyboard.press("Enter")
        expect(editor).to_be_focused()
        write(page, RIGHT)
        before = receipt(page)
        page.keyboard.press("Control+Shift+Enter")
        until_judged(page, before, "passed")
        compare = page.get_by_role("link", name=re.compile("Compare attempts"))
        tab_to(compare)
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Attempts compared").wait_for()
        assert page.complaints == []


def test_the_same_without_scripts(site):
    with student_at(site, java_script_enabled=False) as page:
        for text, verdict in ((WRONG, "failed"), (RIGHT, "passed")):
            page.goto(f"/exercises/{SLUG}/")
            page.get_by_label("solution.py").fill(text)
            page.get_by_role("button", name="Submit").click()
            page.wait_for_url("**/submissions/**")
            page.locator(f"#result[data-verdict={verdict}]").wait_for()
            if verdict == "failed":
                link = page.locator("#result a[data-line]").first
                link.click()
                number = link.get_attribute("data-line")
                shown = page.locator(f"[id='solution.py:{number}']")
                expect(shown).to_contain_text("no way out")
                expect(shown).to_be_in_viewport()
        page.get_by_role("link", name=re.compile("Compare attempts")).click()
        assert any("no way out" in text for text in page.locator(".diff del").all_inner_texts())
