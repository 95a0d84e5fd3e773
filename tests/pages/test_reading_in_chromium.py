"""Comforts of a lesson: code to copy, the way back to where one stopped, keys that can be off."""

import pytest
from playwright.sync_api import expect

from tests.pages.rows import PASSWORD

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
LINES = "<p>Words.</p>" * 60
SESSION = (
    '<pre class="highlight" tabindex="0"><code><span class="gp">&gt;&gt;&gt; </span>'
    '<span class="n">label</span>()\n<span class="go">&#39;WB-1&#39;</span>\n</code></pre>'
)
OUTPUT = '<pre class="highlight" tabindex="0"><code>printed\n</code></pre>'


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def page(browser, live_server, alice, exercises, day):
    day.lesson = [
        {"html": f'<h2 id="s-one">One</h2>{SESSION}{OUTPUT}{LINES}'},
        {"html": f'<h2 id="s-two">Two</h2>{LINES}<h2 id="s-three">Three</h2>{LINES}'},
    ]
    day.save()
    context = browser.new_context(
        base_url=live_server.url, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto("/login/?next=/week-17/day-1/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.wait_for_url("**/week-17/day-1/")
    yield page
    context.close()


def test_only_what_one_would_type_is_copied(page):
    (copy,) = page.get_by_role("button", name="Copy").all()  # none at what was printed
    copy.focus()
    copy.press("Enter")
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").strip() == "label()"


def test_a_lesson_knows_how_far_one_has_read_and_leads_back(page):
    line = page.locator(".reading")
    assert line.evaluate("e => e.style.getPropertyValue('--read')") == "0"
    page.locator("#s-two").evaluate("e => e.scrollIntoView()")
    expect(page.locator(".sections [aria-current]")).to_have_text("Two")
    assert 0.1 < float(line.evaluate("e => e.style.getPropertyValue('--read')")) < 0.9
    page.goto("/week-17/day-1/")
    page.get_by_text("You stopped at Two.").wait_for()
    page.get_by_role("paragraph").get_by_role("link", name="Two").click()
    expect(page.locator("#s-two")).to_be_in_viewport()


def test_single_keys_search_and_show_the_map_unless_they_are_off(page):
    page.keyboard.press("/")
    search = page.get_by_role("searchbox")
    expect(search).to_be_focused()
    page.keyboard.type("/?")
    assert search.input_value() == "/?"  # in a field they are signs
    search.blur()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard")
    dialog.get_by_label("Use single keys").uncheck()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    page.reload()
    page.locator("body").click()
    page.keyboard.press("/")
    expect(search).not_to_be_focused()
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Keyboard").click()
    expect(dialog.get_by_label("Use single keys")).not_to_be_checked()


def test_a_check_box_that_still_has_the_focus_takes_no_keys(page):
    """A dialog that has just closed leaves it there until the next frame."""
    page.keyboard.press("?")
    box = page.get_by_role("dialog", name="Keyboard").get_by_label("Use single keys")
    box.evaluate(
        """(box) => {
          box.focus();
          box.closest("dialog").close();
          const told = { key: "/", bubbles: true, cancelable: true };
          box.dispatchEvent(new KeyboardEvent("keydown", told));
        }"""
    )
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_line_of_a_lesson_has_as_many_characters_as_can_be_read(page):
    """Between 65 and 75, in whatever font this machine has."""
    page.set_viewport_size({"width": 1280, "height": 900})
    width = page.locator(".lesson").evaluate("e => e.clientWidth")
    words = "After today you can write a context manager as a class and as a generator, open as "
    length = page.locator(".lesson p:not([class])").first.evaluate(
        """(p, words) => {
          const span = document.createElement("span");
          span.style.whiteSpace = "nowrap";
          span.textContent = words;
          p.append(span);
          return span.getBoundingClientRect().width;
        }""",
        words,
    )
    assert 65 <= width / length * len(words) <= 76
