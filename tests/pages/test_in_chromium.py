"""The way in, in a real browser: readable for everyone, at any width, in both themes."""

import os

import pytest

from tests.pages.rows import PASSWORD

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def visit(page, live_server, paths):
    """Log in as alice, then see each path."""
    page.goto(f"{live_server.url}/login/?next=/syllabus/")
    yield "/login/"
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.wait_for_url("**/syllabus/")
    yield "/syllabus/"
    for path in paths:
        page.goto(live_server.url + path)
        yield path


PATHS = [
    "/",
    "/week-17/day-1/",
    "/exercises/first-steps/",
    "/account/",
    "/nowhere/",
    "/operations/",
]


@pytest.fixture
def staff(alice):
    """Sees more pages, and more in the masthead."""
    alice.is_staff = True
    alice.save()
    return alice


def test_a_student_logs_in_finds_the_day_and_logs_out(browser, live_server, alice, exercises):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for _ in visit(page, live_server, []):
        pass
    page.get_by_role("link", name="Context managers").click()
    page.wait_for_url("**/week-17/day-1/")
    assert page.evaluate("htmx.version") == "4.0.1"
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("main").get_by_role("link", name="Log in").wait_for()
    assert complaints == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_code_is_run_beside_the_answer(browser, live_server, alice, exercises, scripts):
    """Nobody runs it here; what matters is that the page goes on as it was."""
    page = browser.new_context(java_script_enabled=scripts).new_page()
    for _ in visit(page, live_server, ["/exercises/first-steps/"]):
        pass
    if scripts:
        page.locator(".cm-content").fill("mine = 1")
    else:
        page.locator("textarea").first.fill("mine = 1")
    page.get_by_text("What to run your code with").click()
    page.get_by_label("Lines to run after your code").fill("print(mine)")
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_role("heading", name="Your code waits to be run").wait_for()
    assert page.locator("textarea").first.input_value() == "mine = 1"
    assert page.get_by_label("Lines to run after your code").input_value() == "print(mine)"
    assert page.get_by_role("button", name="Run", exact=True).count() == 1


def test_it_works_without_javascript(browser, live_server, alice, exercises):
    page = browser.new_context(java_script_enabled=False).new_page()
    for _ in visit(page, live_server, []):
        pass
    page.get_by_role("link", name="Context managers").click()
    page.wait_for_url("**/week-17/day-1/")


@pytest.fixture
def everything(staff, cohort, exercises, rows, day):
    """Addresses of every page: alice answers, teaches and hosts."""
    rows.open_exercise(day, "two-files", 3, files=("solution.py", "notes.md"))
    from grading.models import Run
    from grading.models.remark import StyleCheck

    cohort.instructors.add(staff)
    staff.is_superuser = True
    staff.save()
    answer = {"solution.py": "def label():\n    return nothing\n"}
    texts = {"call": "label()", "expected": "[\n 1,\n]", "got": "[\n 2,\n]", "output": "hello"}
    where = "solution.py, line 2, in label\n    return nothing"
    submission = rows.judged(
        staff.enrollment, exercises[0], answer, traceback=where, hint="Look at `nothing`.", **texts
    )
    remark = {"file": "solution.py", "line": 1, "rule": "F401", "text": "`os` is unused"}
    StyleCheck.objects.create(submission=submission, remarks=[remark])
    run = Run.objects.create(
        enrollment=staff.enrollment,
        exercise=exercises[0],
        revision=exercises[0].revision,
        files=answer,
    )
    return [
        *PATHS,
        "/account/password/",
        "/search/?q=label",
        "/search/?q=zebra",
        "/cohorts/autumn/",
        "/exercises/first-steps/compare/",
        "/exercises/nowhere/",
        "/exercises/two-files/",
        "/preview/",
        "/preview/week-17/day-1/",
        "/preview/exercises/managed-resources/",
        submission.get_absolute_url(),
        run.get_absolute_url(),
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 360), ("light", 1280)])
def test_axe_finds_nothing_and_the_console_is_silent(
    browser, live_server, everything, scheme, width
):
    from axe_playwright_python.sync_playwright import Axe

    # Our policy rightly refuses the script that axe injects, so it is lifted here alone; that
    # nothing of ours breaks it is what the other tests of pages listen for.
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 740}
    )
    page = context.new_page()
    complaints = []

    def hear(message):
        if "nowhere" not in message.location["url"]:  # the browser itself says that it got a 404
            complaints.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in visit(page, live_server, everything):
        if path in ("/exercises/first-steps/", "/exercises/two-files/"):
            page.locator(".cm-editor:visible").wait_for()
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        violations = Axe().run(page).response["violations"]
        found = [(each["id"], each["nodes"][0]["html"]) for each in violations]
        assert found == [], path
        assert complaints == [], path


def test_our_own_policy_has_no_complaint_on_any_page(browser, live_server, everything):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in visit(page, live_server, everything):
        assert [said for said in complaints if "Security Policy" in said] == [], path


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_is_wider_than_a_phone(browser, live_server, staff, exercises, width):
    page = browser.new_page(viewport={"width": width, "height": 740})
    for path in visit(page, live_server, PATHS):
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_cohort_table_scrolls_in_its_own_region(
    browser, live_server, alice, bob, exercises, open_another
):
    open_another(10)
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{live_server.url}/login/?next=/cohorts/autumn/")
    page.get_by_label("Username").fill("bob")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    region = page.get_by_role("region", name="Students and exercises")
    assert region.evaluate("e => e.scrollWidth > e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    region.evaluate("e => e.scrollTo(500, 0)")
    assert page.get_by_role("rowheader", name="Alice").bounding_box()["x"] >= 0


def test_the_device_proposes_its_time_zone_and_the_theme_stays(
    browser, live_server, alice, exercises
):
    page = browser.new_context(timezone_id="Asia/Tokyo", color_scheme="light").new_page()
    for _ in visit(page, live_server, ["/account/"]):
        pass
    assert page.get_by_label("Time zone").input_value() == "Asia/Tokyo"
    page.get_by_text("Your device says Asia/Tokyo. Save to use it.").wait_for()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_label("Theme").select_option("Dark")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.goto(f"{live_server.url}/")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
