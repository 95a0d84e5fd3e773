"""`make start` as a person meets it: one command, a printed student, an answer, a verdict."""

import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest
import requests

from tests.conftest import ROOT
from tests.e2e.sites import own_site, start
from tests.e2e.visiting import SLUG, exercise_file, person
from tests.servers import free_port, wait_for


def test_it_names_the_sandbox_and_both_people(site):
    assert re.search(r"^Sandbox: (docker|bubblewrap), because \S", site.printed, re.MULTILINE)
    assert person("student", site.printed)[0] != person("instructor", site.printed)[0]
    assert site.address in site.printed


def test_it_is_ready(site):
    assert requests.get(f"{site.address}/readyz", timeout=10).json()["ready"] is True


def test_each_lane_has_a_worker(site):
    def lanes() -> set[str]:
        workers = requests.get(f"{site.address}/readyz", timeout=10).json()["workers"]
        return {worker["lanes"] for worker in workers if worker["fitness"] == "fit"}

    assert wait_for(lambda: lanes() == {"live, runs", "background, remarks"}, 60), (
        site.var / "log/background.log"
    ).read_text()[-3000:]


def test_the_day_shows_its_exercises(site, student):
    page = student.get("/week-17/day-1/")
    assert page.status_code == 200
    assert SLUG in page.text


def test_sqlite_finds_a_section_of_a_lesson(site, student):
    """The suite's own database is PostgreSQL; this is the other one."""
    found = student.get("/search/?q=contextlib.ExitStack").text
    assert "<mark>ExitStack</mark>" in found
    assert "#s-exitstack" in found
    assert "Nothing open has" in student.get('/search/?q="%20OR%20zebra*').text


def test_the_reference_solution_passes(site, student):
    page = student.submit(exercise_file("solution/solution.py"))
    assert 'data-verdict="passed"' in page


def test_the_starter_fails_with_a_sentence_and_a_line(site, student):
    page = student.submit(exercise_file("starter/solution.py"))
    assert 'data-verdict="failed"' in page
    assert 'data-outcome="failed"' in page or 'data-outcome="crashed"' in page
    tests = "".join(
        path.read_text() for path in (ROOT / "curriculum").glob(f"*/*/*/{SLUG}/tests/*.py")
    )
    sentences = re.findall(r'def test_.*\n\s+"""(.+?)"""', tests)
    assert any(sentence.split("`")[0].strip() in page for sentence in sentences)


def test_a_second_start_beside_it_says_that_it_runs_already(site):
    process = start(site.var, free_port())
    printed, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "already running" in printed


def test_a_taken_port_is_named_with_the_way_out(site, tmp_path):
    port = int(site.address.rpartition(":")[2])
    process = start(tmp_path / "var", port)
    printed, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"Port {port}" in printed
    assert "PORT=" in printed


@pytest.mark.chromium
@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no-scripts"])
def test_a_browser_gets_a_verdict(site, javascript):
    from playwright.sync_api import expect, sync_playwright

    name, password = person("student", site.printed)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        context = browser.new_context(
            java_script_enabled=javascript, viewport={"width": 320, "height": 700}
        )
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{site.address}/login/")
        page.fill("[name=username]", name)
        page.fill("[name=password]", password)
        page.press("[name=password]", "Enter")
        page.wait_for_selector("form[action='/logout/']", state="attached")
        for file, verdict in (("solution", "passed"), ("starter", "failed")):
            page.goto(f"{site.address}/exercises/{SLUG}/")
            # The page shows the last verdict again: the new one has another receipt.
            receipt = page.locator("#result > .meta code")
            before = receipt.inner_text() if receipt.count() else ""
            field = page.locator("[name='file:solution.py']")
            if javascript:
                page.locator(".cm-content").click()
                page.keyboard.press("Control+a")
                page.keyboard.press("Delete")
                page.keyboard.insert_text(exercise_file(f"{file}/solution.py"))
            else:
                field.fill(exercise_file(f"{file}/solution.py"))
            page.get_by_role("button", name="Submit").click()
            if not javascript:
                page.wait_for_url("**/submissions/**", timeout=30_000)
            deadline = time.monotonic() + 30
            while not javascript and receipt.count() == 0 and time.monotonic() < deadline:
                time.sleep(0.5)
                page.reload()
            expect(receipt).not_to_have_text(before, timeout=30_000)
            expect(page.locator("#result")).to_have_attribute("data-verdict", verdict)
        assert not [text for text in complaints if "Content Security Policy" in text]
        browser.close()


def test_stopping_leaves_no_process_behind_and_data_stays():
    with own_site() as (process, folder):
        children = descendants(process.pid)
        assert len(children) >= 3
        secret = (folder / "secrets.env").read_text()
        process.send_signal(signal.SIGINT)
        printed, _ = process.communicate(timeout=60)
        assert process.returncode == 0, printed
        assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]
        assert (folder / "db.sqlite3").stat().st_size > 0
        assert (folder / "secrets.env").read_text() == secret
        assert (folder / "secrets.env").stat().st_mode & 0o077 == 0


def test_a_part_that_dies_is_named_with_its_last_lines():
    with own_site() as (process, _):
        worker = next(
            pid
            for pid in descendants(process.pid)
            if b"celery" in Path(f"/proc/{pid}/cmdline").read_bytes()
        )
        os.kill(worker, signal.SIGKILL)
        printed, _ = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "'worker'" in printed
        assert "worker.log" in printed


def descendants(parent: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            pid = int(path.parent.name)
            found += [pid, *descendants(pid)]
    return found
