"""Everything that can be killed is, while answers come in: each gets its one right verdict."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

import pytest
import redis
from celery import Celery

from tests.chaos.site import Site, own_site
from tests.chaos.students import SLUGS, VERDICTS, Sent, Student
from tests.crowd import enroll
from tests.servers import wait_for

pytestmark = pytest.mark.docker

# `make chaos` plays it in full; the suite plays each fault with fewer students.
FULL = os.environ.get("CHAOS") == "full"
STUDENTS, ANSWERS = (40, 200) if FULL else (12, 54)
JUDGED_SECONDS = 300
DATABASE_GRACE = 5  # connections that broke are noticed by the request after


class Wave:
    """Some students who answer at the same time."""

    def __init__(self, site: Site, students: list[Student], sent: list[Sent]) -> None:
        self.site, self.students, self.sent = site, students, sent
        self.pool = ThreadPoolExecutor(len(sent))

    def begin(self) -> None:
        for student, sent in zip(self.students, self.sent, strict=True):
            self.pool.submit(student.answer, sent)

    def states(self) -> list[object]:
        rows = self.site.submissions()
        return [rows[sent.key]["status"] for sent in self.sent if sent.key in rows]

    def wait_running(self) -> None:
        """Until one is being judged, or all have been."""
        begun = {"running", "finished"}
        assert wait_for(lambda: begun & {*self.states()}, 60), self.site.logs()

    def wait_judged(self) -> None:
        """Accepted and judged, every one."""
        self.pool.shutdown()
        assert all(sent.accepted for sent in self.sent), self.site.logs()
        waiting = {"queued", "running"}
        done = wait_for(lambda: not waiting & {*self.states()}, JUDGED_SECONDS)
        assert done, f"{self.states()}\n{self.site.logs()}"


def kill_a_worker(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    site.workers[0].kill()
    site.workers[0].start()


def kill_all_workers(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    for worker in site.workers:
        worker.kill()
    for worker in site.workers:
        worker.start()


def restart_the_broker(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    site.valkey.kill()
    site.valkey.start()


def empty_the_broker(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    address = site.environment["BROKER_URL"].replace("redis+socket://", "unix://")
    with redis.Redis.from_url(address) as broker:
        broker.flushall()


def restart_the_database(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    site.postgres.stop(signal.SIGINT)
    time.sleep(2)
    site.postgres.start()


def kill_docker(site: Site, wave: Wave) -> None:
    wave.begin()
    wave.wait_running()
    site.daemon.kill()
    time.sleep(3)
    site.daemon.start()


def double_all_messages(site: Site, wave: Wave) -> None:
    """Also those of answers that were judged long ago."""
    wave.begin()
    wave.wait_running()
    with Celery(broker=site.environment["BROKER_URL"]) as app:
        for row in 2 * list(site.submissions().values()):
            arguments = {"submission_id": row["id"]}
            app.send_task("grading.tasks.judge", kwargs=arguments, queue="live")


def crash_the_web_before_it_sends(site: Site, wave: Wave) -> None:
    """The broker hangs, so the web is killed between its commit and its message."""
    site.valkey.send(signal.SIGSTOP)
    wave.begin()
    wait_for(wave.states, 60)
    site.web.kill()
    site.valkey.send(signal.SIGCONT)
    site.web.start()


def pause_a_worker_past_its_lease(site: Site, wave: Wave) -> None:
    """In the middle of a judging, which the other worker then does over."""
    paused, other = site.workers
    other.send(signal.SIGSTOP)
    wave.begin()
    try:
        for _ in range(20):
            wave.wait_running()
            paused.send(signal.SIGSTOP)
            if "running" in wave.states():
                break
            paused.send(signal.SIGCONT)
        assert "running" in wave.states(), site.logs()
        other.send(signal.SIGCONT)
        wave.wait_judged()
    finally:
        for worker in site.workers:
            worker.send(signal.SIGCONT)


FAULTS = (
    kill_a_worker,
    restart_the_broker,
    kill_docker,
    empty_the_broker,
    pause_a_worker_past_its_lease,
    restart_the_database,
    double_all_messages,
    kill_all_workers,
    crash_the_web_before_it_sends,
)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    if os.geteuid() != 0:
        pytest.skip("a Docker daemon of one's own needs root")
    with own_site() as site:
        yield site


def test_every_answer_gets_one_right_verdict_whatever_breaks(site, capsys):
    keys = enroll(STUDENTS, site.environment)
    students = [Student(site.address, key) for key in keys]
    everything: list[Sent] = []
    database_down: list[tuple[float, float]] = []
    told = []
    for number, fault in enumerate(FAULTS):
        size = ANSWERS * (number + 1) // len(FAULTS) - ANSWERS * number // len(FAULTS)
        first = len(everything)
        sent = [
            Sent(SLUGS[(index // STUDENTS) % len(SLUGS)], VERDICTS[index % len(VERDICTS)])
            for index in range(first, first + size)
        ]
        who = list(islice(cycle(students), first % STUDENTS, first % STUDENTS + size))
        wave = Wave(site, who, sent)
        began = time.monotonic()
        fault(site, wave)
        if fault is restart_the_database:
            database_down.append((began, time.monotonic() + DATABASE_GRACE))
        wave.wait_judged()
        everything += sent
        told.append((fault.__name__.replace("_", " "), size, time.monotonic() - began))

    rows = site.submissions()
    assert sorted(rows) == sorted(sent.key for sent in everything)
    found = [(rows[sent.key]["status"], rows[sent.key]["verdict"]) for sent in everything]
    assert found == [("finished", sent.expected) for sent in everything]
    assert {row["judgings"] for row in rows.values()} == {1}
    refused = [refusal for student in students for refusal in student.refusals]
    unexcused = [
        refusal
        for refusal in refused
        if not any(start <= refusal.at <= end for start, end in database_down)
    ]
    assert unexcused == [], site.logs()
    # A worker that was killed before it started a container left it to the others.
    assert wait_for(lambda: not site.daemon.never_started(), 180)
    for worker in site.workers:
        worker.stop()
    gone = wait_for(lambda: not site.daemon.sandboxes(), 30)
    assert gone, site.daemon.command("ps", "--all", "--no-trunc").stdout + site.logs()
    with capsys.disabled():
        print(f"\n{len(everything)} answers from {STUDENTS} students")
        for name, size, seconds in told:
            print(f"  {name:<32} {size:>3} answers, all judged after {seconds:5.1f} s")
