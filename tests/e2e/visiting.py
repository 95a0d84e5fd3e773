"""A student who uses the site over plain HTTP, as a browser without JavaScript does."""

import re
import time

import requests

from tests.conftest import ROOT

SLUG = "managed-resources"


class Visitor:
    def __init__(self, address: str) -> None:
        self.address = address
        self.session = requests.Session()

    def get(self, path: str) -> requests.Response:
        return self.session.get(f"{self.address}{path}", timeout=30)

    def log_in(self, name: str, password: str) -> None:
        page = self.get("/login/")
        form = {"username": name, "password": password}
        form["csrfmiddlewaretoken"] = value_of("csrfmiddlewaretoken", page.text)
        answer = self.session.post(f"{self.address}/login/", data=form, timeout=30)
        assert answer.status_code == 200
        assert "/logout/" in answer.text

    def submit(self, answer: str, seconds: float = 60) -> str:
        """Posts an answer to `SLUG`; the page with its verdict."""
        page = self.get(f"/exercises/{SLUG}/")
        assert page.status_code == 200
        form = {name: value_of(name, page.text) for name in ("csrfmiddlewaretoken", "key")}
        form["file:solution.py"] = answer
        done = self.session.post(page.url, data=form, timeout=30)
        deadline = time.monotonic() + seconds
        while 'data-verdict="' not in done.text and time.monotonic() < deadline:
            time.sleep(0.5)
            done = self.session.get(done.url, timeout=30)
        return done.text


def value_of(name: str, page: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    assert found, page
    return found[1]


def exercise_file(name: str) -> str:
    found = list((ROOT / "curriculum").glob(f"*/*/*/{SLUG}/{name}"))
    assert found, f"{SLUG} has no {name}"
    return found[0].read_text()


def person(role: str, printed: str) -> tuple[str, str]:
    found = re.search(rf"^{role} (\S+) (\S+)$", printed, re.MULTILINE)
    assert found, printed
    return found[1], found[2]
