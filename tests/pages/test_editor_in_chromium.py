"""The editor over the textarea: what is typed is what is sent, and nobody is caught in it."""

import pytest
from playwright.sync_api import expect

from tests.pages.rows import PASSWORD

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
TRACEBACK = "solution.py, line 2, in label\n    return nothing"


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def page(browser, live_server, alice, exercises):
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    page.complaints = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto("/login/?next=/exercises/first-steps/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.locator(".cm-content:visible").wait_for()
    yield page
    context.close()


def sent(page, file="solution.py"):
    return page.locator(f'textarea[data-file="{file}"]').input_value()


def write(page, text):
    page.locator(".cm-content:visible").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def test_what_is_typed_is_what_is_sent_and_the_policy_has_no_complaint(page):
    write(page, "def label(parcel):\nreturn [parcel")
    assert sent(page) == "def label(parcel):\n    return [parcel]"
    page.keyboard.press("Control+f")
    page.get_by_role("textbox", name="Find").wait_for()
    assert page.complaints == []


def test_tab_indents_and_after_escape_it_leaves(page):
    page.locator(".cm-content").click()
    page.keyboard.press("Control+Home")
    page.keyboard.press("Tab")
    assert sent(page).startswith("    def")
    page.keyboard.press("Shift+Tab")
    assert sent(page).startswith("def")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.cm-editor')") is None
    expect(page.locator(".cm-content")).to_have_accessible_description(
        "Tab indents; Esc, then Tab leaves the editor. Ctrl Enter runs, Ctrl Shift Enter submits."
    )


def test_files_are_tabs_that_arrows_change(page, rows, day):
    rows.open_exercise(day, "two-files", 3, files=("solution.py", "notes.md"))
    page.goto("/exercises/two-files/")
    first, second = page.get_by_role("tab").all()
    expect(first).to_have_attribute("aria-selected", "true")
    assert page.locator(".cm-content:visible").count() == 1
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="notes.md")).to_be_focused()
    write(page, "why")
    assert sent(page, "notes.md") == "why"
    assert sent(page) == "def label():\n    ...\n"
    assert second.inner_text() == "notes.md"


def test_keys_press_the_buttons_and_the_text_stays(page):
    write(page, "mine = 1")
    page.keyboard.press("Control+Enter")
    page.get_by_role("heading", name="Your code waits to be run").wait_for()
    page.keyboard.press("Control+Shift+Enter")
    page.get_by_text("Your answer is stored").wait_for()
    assert page.locator(".cm-content").inner_text().strip() == "mine = 1"
    assert sent(page) == "mine = 1"


def test_what_is_typed_while_an_answer_is_under_way_stays(page):
    write(page, "first = 1")
    page.route(
        "**/exercises/first-steps/", lambda route: (page.wait_for_timeout(800), route.continue_())
    )
    page.get_by_role("button", name="Submit").click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("  # more")
    page.get_by_text("Your answer is stored").wait_for()
    assert sent(page) == "first = 1  # more"
    from grading.models import Submission

    assert Submission.objects.get().files == {"solution.py": "first = 1"}


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (None, "The server could not be reached. Your text is still here"),
        (500, "The server answered with an error (500). Your text is still here"),
    ],
)
def test_a_submit_that_does_not_arrive_says_so_and_keeps_the_text(page, answer, sentence):
    write(page, "mine = 1")
    refuse = (
        (lambda route: route.fulfill(status=answer)) if answer else (lambda route: route.abort())
    )
    page.route("**/exercises/first-steps/", refuse)
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("alert")).to_contain_text(sentence)
    assert sent(page) == "mine = 1"
    page.unroute("**/exercises/first-steps/")
    page.get_by_role("button", name="Submit").click()
    page.get_by_text("Your answer is stored").wait_for()
    assert page.get_by_role("alert").count() == 0


def test_a_session_that_ended_keeps_the_text_over_the_login(page):
    write(page, "typed for an hour")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_role("alert")).to_contain_text("You have been logged out.")
    page.get_by_role("link", name="Log in again").click()
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    expect(page.locator(".cm-content")).to_have_text("typed for an hour")
    assert sent(page) == "typed for an hour"


def test_a_result_leads_to_its_line_even_when_lines_were_put_above(page, alice, exercises):
    text = "def label():\n    return nothing\n"
    failed_answer(alice.enrollment, exercises[0], text)
    page.reload()
    page.locator(".cm-lint-marker-error").wait_for()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+Home")
    page.keyboard.type("# new\n# lines\n")
    page.get_by_role("link", name="line 2").click()
    expect(page.locator(".cm-content")).to_be_focused()
    page.keyboard.type("!")
    assert sent(page) == "# new\n# lines\n" + text.replace("nothing", "nothing!")


def test_lines_of_another_text_are_not_marked(page, alice, exercises):
    failed_answer(alice.enrollment, exercises[0], "def label():\n    return nothing\n")
    page.goto("/exercises/first-steps/?restore=starter")
    page.get_by_role("link", name="line 2").wait_for()
    assert page.locator(".cm-lint-marker").count() == 0


def failed_answer(enrollment, exercise, text):
    from tests.pages.rows import judged

    judged(enrollment, exercise, {"solution.py": text}, traceback=TRACEBACK)


def test_after_the_back_button_another_text_is_another_answer(
    browser, live_server, alice, exercises
):
    """Without scripts the form that comes back has a key that was used already."""
    from grading.models import Submission

    page = browser.new_context(java_script_enabled=False, base_url=live_server.url).new_page()
    page.goto("/login/?next=/exercises/first-steps/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.get_by_label("solution.py").fill("first = 1")
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/submissions/**")
    page.go_back()
    expect(page.get_by_label("solution.py")).to_have_value("first = 1")
    page.get_by_label("solution.py").fill("second = 2")
    page.get_by_role("button", name="Submit").click()
    page.wait_for_url("**/submissions/**")
    stored = {answer.files["solution.py"] for answer in Submission.objects.all()}
    assert stored == {"first = 1", "second = 2"}
