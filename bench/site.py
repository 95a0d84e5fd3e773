"""The whole site as it is deployed: gunicorn, Celery, PostgreSQL, Valkey; and a student."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import psycopg
from playwright.sync_api import Page, sync_playwright

from bench.exercise import WrongVerdict
from bench.machine import ROOT
from bench.rounds import Case
from tests.e2e.visiting import SLUG, Visitor, exercise_file, person, value_of
from tests.servers import NOBODY, Servers, answers, free_port, wait_for

START_SECONDS = 120
VERDICT_SECONDS = 30
# Clicks, and takes the time until the verdict has been painted, by the page's own clock.  The
# page may show an earlier verdict already: the receipt tells them apart.
CLICK = """
() => new Promise((done) => {
  const receipt = () => document.querySelector("#result[data-verdict] code")?.textContent;
  const before = receipt();
  const started = performance.now();
  const look = () => {
    const now = receipt();
    if (now === undefined || now === before) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  document.querySelector("#answer form button[type=submit]").click();
})
"""


class DurableServers(Servers):
    """The suite's servers, but what is committed is on the disk, as in a deployment."""

    def start_postgres(self) -> str:
        url = super().start_postgres()
        hasty = self.processes.pop()
        hasty.send_signal(signal.SIGINT)
        hasty.wait(30)
        command = [str(part).replace("=off", "=on") for part in cast("list[object]", hasty.args)]
        root = os.geteuid() == 0
        with (self.folder / "postgres.log").open("ab") as log:
            server = subprocess.Popen(
                command, stdout=log, stderr=log, cwd="/",
                user=NOBODY if root else None, group=NOBODY if root else None,
                extra_groups=[] if root else None,
            )  # fmt: skip
        self.processes.append(server)
        ready = Path(command[0]).parent / "pg_isready"
        port = int(url.rpartition(":")[2].partition("/")[0])
        if not wait_for(lambda: answers(ready, port), START_SECONDS):
            raise RuntimeError("PostgreSQL did not start again")
        return url


@dataclass(frozen=True)
class Place:
    address: str
    student: tuple[str, str]  # name and password
    environment: dict[str, str]


@contextlib.contextmanager
def site(backend: str) -> Iterator[Place]:
    """Starts everything, and stops it at the end."""
    with contextlib.ExitStack() as stack:
        # A dropped user must reach the sandbox's environment, so no folder that is ours alone.
        var = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bootcamp-bench-")))
        var.chmod(0o755)
        (var / "environments").symlink_to(ROOT / "var" / "environments")
        given = os.environ.copy()
        for name in ("DATABASE_URL", "BROKER_URL", "SECRET_KEY"):
            os.environ.pop(name, None)
        stack.callback(os.environ.update, given)
        servers = DurableServers()
        stack.callback(servers.stop)
        servers.start()
        database = os.environ.pop("DATABASE_URL")
        with psycopg.connect(database.rpartition("/")[0] + "/postgres", autocommit=True) as session:
            session.execute("CREATE DATABASE bootcamp")
        port = free_port()
        environment = os.environ | {
            "VAR_DIR": str(var),
            "PORT": str(port),
            "DATABASE_URL": database,
            "BROKER_URL": os.environ.pop("BROKER_URL"),
            "SANDBOX_BACKEND": backend,
            "SANDBOX_ACCEPT_BUBBLEWRAP": "true",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "bootcamp.start"], cwd=ROOT, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        stack.callback(_stop, process)
        printed = _read_until(process, "Ctrl-C")
        yield Place(f"http://127.0.0.1:{port}", person("student", printed), environment)


class Student:
    """Posts the reference solution without a browser, following redirects as one does."""

    def __init__(self, address: str, who: tuple[str, str]) -> None:
        self.visitor = Visitor(address)
        self.visitor.log_in(*who)
        self.answer = exercise_file("solution/solution.py")
        self.form: dict[str, str] = {}

    def open(self) -> None:
        page = self.visitor.get(f"/exercises/{SLUG}/")
        self.form = {name: value_of(name, page.text) for name in ("csrfmiddlewaretoken", "key")}
        self.form["file:solution.py"] = self.answer

    def post(self) -> None:
        session = self.visitor.session
        page = session.post(
            f"{self.visitor.address}/exercises/{SLUG}/", data=self.form, timeout=VERDICT_SECONDS
        )
        deadline = time.monotonic() + VERDICT_SECONDS
        while 'data-verdict="' not in page.text and time.monotonic() < deadline:
            time.sleep(float(page.headers.get("Refresh", 1)))
            page = session.get(page.url, timeout=VERDICT_SECONDS)
        if 'data-verdict="passed"' not in page.text:
            raise WrongVerdict(f"{page.url} answered {page.status_code} without a passing verdict")

    def case(self) -> Case:
        return Case("post", "POST to verdict in the page", self.post, self.open)


class Clicker:
    """The same in a browser, by the page's own script."""

    def __init__(self, page: Page, address: str, who: tuple[str, str]) -> None:
        self.page = page
        self.address = address
        self.answer = exercise_file("solution/solution.py")
        page.goto(f"{address}/login/")
        page.fill("[name=username]", who[0])
        page.fill("[name=password]", who[1])
        page.press("[name=password]", "Enter")
        page.wait_for_selector("form[action='/logout/']", state="attached")

    def open(self) -> None:
        self.page.goto(f"{self.address}/exercises/{SLUG}/", wait_until="networkidle")
        # As the page's own scripts put a text into the editor.
        self.page.locator("[name='file:solution.py']").evaluate(
            "(area, text) => { area.value = text; area.dispatchEvent(new Event('change')); }",
            self.answer,
        )

    def click(self) -> float:
        taken = float(self.page.evaluate(CLICK))
        verdict = self.page.locator("#result").get_attribute("data-verdict")
        if verdict != "passed":
            raise WrongVerdict(f"the page in Chromium shows the verdict {verdict}")
        return taken

    def case(self) -> Case:
        return Case("click", "click to verdict painted, in Chromium", self.click, self.open)


@contextlib.contextmanager
def clicker(address: str, who: tuple[str, str]) -> Iterator[Clicker]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        try:
            page = browser.new_page()
            page.set_default_timeout(VERDICT_SECONDS * 1000)
            yield Clicker(page, address, who)
        finally:
            browser.close()


def _read_until(process: subprocess.Popen[str], text: str) -> str:
    if process.stdout is None:
        raise RuntimeError("start has no output to read")
    printed = ""
    while text not in printed:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError(f"the site did not start:\n{printed}")
        printed += line
    return printed


def _stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
