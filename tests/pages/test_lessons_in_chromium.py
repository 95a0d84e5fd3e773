"""Every live lesson on a phone, in both themes: nothing cut off, nothing leads nowhere."""

import os
from urllib.parse import urldefrag

import pytest

from courses.content import load
from tests.conftest import ROOT

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]

WIDTH = 360
THEMES = ["light", "dark"]

# Of a page whose every answer is unfolded: code that is cut off, or stands out of the page.
BROKEN_CODE = """
() => [...document.querySelectorAll("main pre")].filter(pre => {
    const box = pre.getBoundingClientRect();
    const fits = pre.scrollWidth <= pre.clientWidth;
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(pre).overflowX);
    return box.width === 0 || box.right > innerWidth || box.left < 0 || !(fits || scrolls);
}).map(pre => pre.textContent.slice(0, 60))
"""
# What is wider than the page without a parent that scrolls; a hidden overflow would not show it.
STANDING_OUT = """
() => [...document.querySelectorAll("main *")].filter(element => {
    if (element.getBoundingClientRect().right <= innerWidth + 0.5) return false;
    for (let parent = element.parentElement; parent; parent = parent.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(parent).overflowX)) return false;
    return true;
}).map(element => element.outerHTML.slice(0, 80))
"""
# Tables that scroll although the page is as wide as most phones, and words that they break.
BROKEN_TABLES = """
() => [...document.querySelectorAll("main table")].flatMap(table => {
    const frame = table.parentElement;
    if (frame.scrollWidth > frame.clientWidth) return [table.textContent.slice(0, 60)];
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.parentElement.closest("code")) continue;
        for (const word of text.data.matchAll(/\\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0]);
        }
    }
    return broken;
})
"""
# Of links and pictures of this site.
ADDRESSES = """
() => [...document.querySelectorAll("a[href], img[src]")].map(e => e.href || e.src)
    .filter(address => address.startsWith(location.origin))
"""


@pytest.fixture(autouse=True)
def synchronous_orm(monkeypatch):
    # Playwright keeps an event loop in this thread, and Django would refuse its queries there.
    monkeypatch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def lessons(db):
    """The addresses of the live days of the curriculum as it is."""
    from courses.models import Day
    from courses.sync import sync

    sync(load(ROOT / "curriculum"))
    return [day.get_absolute_url() for day in Day.objects.filter(status="live")]


@pytest.fixture
def page(browser, live_server, alice, as_user):
    """A phone's, logged in as alice."""
    from django.conf import settings

    session = as_user(alice).cookies[settings.SESSION_COOKIE_NAME]
    # Our policy rightly refuses the script that axe injects, so it is lifted here alone.
    context = browser.new_context(
        bypass_csp=True, viewport={"width": WIDTH, "height": 740}, base_url=live_server.url
    )
    context.add_cookies([{"name": session.key, "value": session.value, "url": live_server.url}])
    return context.new_page()


def open_unfolded(page, path):
    assert page.goto(path).status == 200
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")


def test_a_lesson_fits_a_phone(lessons, page):
    assert len(lessons) >= 10
    for path in lessons:
        open_unfolded(page, path)
        assert page.locator("main pre").count() > 0, path
        for scheme in THEMES:
            page.emulate_media(color_scheme=scheme)
            where = f"{path}, {scheme}"
            assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH, where
            assert page.evaluate(STANDING_OUT) == [], where
            assert page.evaluate(BROKEN_CODE) == [], where
            assert page.evaluate(BROKEN_TABLES) == [], where


@pytest.mark.parametrize("scheme", THEMES)
def test_code_can_be_read(lessons, page, scheme):
    """One lesson is enough: all have the same colors."""
    from axe_playwright_python.sync_playwright import Axe

    page.emulate_media(color_scheme=scheme)
    open_unfolded(page, lessons[0])
    contrast = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    violations = Axe().run(page, options=contrast).response["violations"]
    assert [found["nodes"][0]["html"] for found in violations] == []


def test_no_link_of_a_lesson_is_dead(lessons, page):
    leading: dict[str, dict[str, str]] = {}  # page: fragment: the lesson that leads there
    for path in lessons:
        page.goto(path, wait_until="domcontentloaded")
        # As addresses, so that what is relative is resolved as the browser does it.
        for address in page.evaluate(ADDRESSES):
            place, fragment = urldefrag(address)
            leading.setdefault(place, {}).setdefault(fragment, path)
    assert sum("/exercises/" in place for place in leading) >= 40
    dead = []
    for place, fragments in leading.items():
        answer = page.request.get(place)
        text = answer.text()
        dead += [
            f"{path}: {place}#{fragment}"
            for fragment, path in fragments.items()
            if answer.status != 200 or (fragment and f'id="{fragment}"' not in text)
        ]
    assert dead == []
