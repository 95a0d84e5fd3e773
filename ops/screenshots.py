"""`make screenshots`: the main pages as a student sees them, both themes, two widths."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.sites import demo_site
from tests.e2e.visiting import SLUG, Visitor, exercise_file, person

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
WIDTHS = {1280: 860, 360: 740}  # pixels, and the height of the window
WRONG = """\
from contextlib import contextmanager


@contextmanager
def managed_resources(*resources):
    opened = [resource.__enter__() for resource in resources]
    yield tuple(opened)
    for resource in resources:
        resource.__exit__(None, None, None)
"""


def show_section(page: Page) -> None:
    page.goto("/week-17/day-1/#s-exitstack")
    page.get_by_role("heading", name="ExitStack").wait_for()


def show_verdict(page: Page) -> None:
    page.goto(f"/exercises/{SLUG}/")
    page.locator(".cm-lint-marker, .result").first.wait_for()
    if page.viewport_size and page.viewport_size["width"] < 700:
        page.locator(".cm-editor").scroll_into_view_if_needed()


def show(path: str) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        page.goto(path)

    return go


PAGES: dict[str, Callable[[Page], None]] = {
    "home": show("/"),
    "syllabus": show("/syllabus/"),
    "lesson": show_section,
    "exercise": show_verdict,
    "comparison": show(f"/exercises/{SLUG}/compare/"),
    "search": show("/search/?q=context+manager"),
}


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with demo_site() as site, sync_playwright() as playwright:
        name, password = person("student", site.printed)
        visitor = Visitor(site.address)
        visitor.log_in(name, password)
        visitor.submit(WRONG)
        visitor.submit(re.sub(r"\n    \"\"\".*?\"\"\"", "", exercise_file("solution/solution.py")))
        visitor.submit(WRONG)
        cookies = [
            {"name": one.name, "value": one.value or "", "url": site.address}
            for one in visitor.session.cookies
        ]
        visitor.session.close()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for theme in ("light", "dark"):
            for width, height in WIDTHS.items():
                context = browser.new_context(
                    base_url=site.address,
                    color_scheme="light" if theme == "light" else "dark",
                    viewport={"width": width, "height": height},
                    reduced_motion="reduce",
                )
                context.add_cookies(cookies)  # type: ignore[arg-type]
                page = context.new_page()
                for about, open_page in PAGES.items():
                    open_page(page)
                    page.wait_for_load_state("networkidle")
                    page.screenshot(path=FOLDER / f"{about}-{theme}-{width}.png")
                context.close()
        browser.close()
    sys.stdout.write(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
