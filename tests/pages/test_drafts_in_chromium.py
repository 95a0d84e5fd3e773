"""What is typed survives: a reload, a lost network, and another page of one's own."""

import os

import pytest
from playwright.sync_api import expect

from tests.pages.rows import PASSWORD

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
URL = "/exercises/first-steps/"


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def context(browser, live_server, alice, exercises):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Log out").wait_for()
    page.close()
    yield context
    context.close()


@pytest.fixture(params=["editor", "textarea"])
def open_page(request, context, live_server):
    """With the editor, and as the page is where the editor did not arrive."""
    if request.param == "textarea":
        context.route("**/editor.js", lambda route: route.abort())

    def open_one():
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(live_server.url + URL)
        return page

    return open_one


def area(page):
    return page.locator("textarea[data-file]").first


def write(page, text):
    editor = page.locator(".cm-content")
    if editor.count():
        editor.click()
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        page.keyboard.insert_text(text)
    else:
        area(page).fill(text)


def state(page):
    return page.locator("[data-draft-state]")


def test_what_was_typed_is_there_after_a_reload(open_page):
    page = open_page()
    write(page, "mine = 1")
    expect(state(page)).to_contain_text("Saved", timeout=20_000)
    page.reload()
    assert area(page).input_value() == "mine = 1"
    expect(state(page)).to_contain_text("Saved")
    assert page.complaints == []


def test_without_a_network_it_is_kept_on_the_device_and_sent_later(open_page, context):
    page = open_page()
    context.set_offline(True)
    write(page, "typed on the train")
    expect(state(page)).to_have_text("Offline, kept on this device", timeout=20_000)
    context.set_offline(False)
    expect(state(page)).to_contain_text("Saved", timeout=20_000)
    page.reload()
    assert area(page).input_value() == "typed on the train"
    assert page.evaluate("localStorage.length") == 0


def test_a_page_that_was_closed_offline_gives_its_text_back(open_page, context):
    page = open_page()
    context.set_offline(True)
    write(page, "closed too early")
    expect(state(page)).to_have_text("Offline, kept on this device", timeout=20_000)
    page.close()
    context.set_offline(False)
    page = open_page()
    assert area(page).input_value() == "closed too early"
    expect(state(page)).to_contain_text("Saved", timeout=20_000)


@pytest.mark.parametrize("choice", ["Go on with mine", "Take the other"])
def test_two_pages_write_over_each_other_only_when_told_to(open_page, choice):
    first, second = open_page(), open_page()
    write(first, "from the first page")
    expect(state(first)).to_contain_text("Saved", timeout=20_000)
    write(second, "from the second page")
    panel = second.get_by_role("alert")
    panel.wait_for(timeout=20_000)
    assert area(second).input_value() == "from the second page"
    second.get_by_text("The other text").click()
    assert "from the first page" in panel.inner_text()
    second.get_by_role("button", name=choice).click()
    expect(state(second)).to_contain_text("Saved", timeout=20_000)
    chosen = "from the second page" if choice == "Go on with mine" else "from the first page"
    assert area(second).input_value() == chosen
    first.reload()
    assert area(first).input_value() == chosen
    if choice == "Go on with mine":
        first.get_by_role("link", name="Bring back what stood here before").click()
        assert area(first).input_value() == "from the first page"
    else:
        second.get_by_role("button", name="Undo: mine again").click()
        assert area(second).input_value() == "from the second page"
        expect(state(second)).to_contain_text("Saved", timeout=20_000)


def test_leaving_the_page_at_once_loses_nothing(open_page, live_server):
    page = open_page()
    write(page, "gone before it was saved")
    page.goto(f"{live_server.url}/syllabus/")
    page.goto(live_server.url + URL)
    assert area(page).input_value() == "gone before it was saved"
    expect(state(page)).to_contain_text("Saved", timeout=20_000)
