"""Students who do not give up: each answer is sent until the site has taken it."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass

import requests

from tests.conftest import ROOT
from tests.e2e.visiting import value_of

# Small ones, each with one file to answer with.
SLUGS = (
    "managed-resources",
    "retry",
    "settings-for-a-run",
    "remote-sessions",
    "timed-carrier-calls",
)
VERDICTS = ("passed", "failed", "invalid")
FILES = {"passed": "solution/solution.py", "failed": "starter/solution.py"}
NOT_PYTHON = "def broken(:\n"
GIVE_UP_SECONDS = 240


@dataclass
class Sent:
    slug: str
    expected: str
    key: str = ""
    accepted: bool = False


@dataclass(frozen=True)
class Refusal:
    """A response that no student should see while the database is there."""

    at: float
    status: int
    page: str


class Student:
    def __init__(self, address: str, session_key: str) -> None:
        self.address = address
        self.session = requests.Session()
        self.session.cookies.set("sessionid", session_key)
        self.refusals: list[Refusal] = []

    def answer(self, sent: Sent) -> None:
        """Open the exercise and post until a page shows that the answer is stored."""
        deadline = time.monotonic() + GIVE_UP_SECONDS
        while time.monotonic() < deadline:
            # While the web is being killed: a browser would show a page of its own.
            with contextlib.suppress(requests.RequestException):
                self._try(sent)
            if sent.accepted:
                return
            time.sleep(0.5)

    def _try(self, sent: Sent) -> None:
        page = self.session.get(f"{self.address}/exercises/{sent.slug}/", timeout=30)
        if not self._fine(page):
            return
        # The key of the form that was sent first: reloading in a browser sends it again.
        sent.key = sent.key or value_of("key", page.text)
        form = {
            "key": sent.key,
            "csrfmiddlewaretoken": value_of("csrfmiddlewaretoken", page.text),
            "file:solution.py": text_of(sent),
        }
        done = self.session.post(page.url, data=form, timeout=30)
        sent.accepted = self._fine(done) and "receipt" in done.text

    def _fine(self, response: requests.Response) -> bool:
        if response.status_code >= 500:
            self.refusals.append(Refusal(time.monotonic(), response.status_code, response.url))
        return response.ok


def text_of(sent: Sent) -> str:
    if sent.expected == "invalid":
        return NOT_PYTHON
    [path] = (ROOT / "curriculum").glob(f"*/*/*/{sent.slug}/{FILES[sent.expected]}")
    return path.read_text()
