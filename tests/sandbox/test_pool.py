"""When boxes are started, kept, used and thrown away: with boxes that isolate nothing."""

import threading
import time
from collections.abc import Callable

import pytest

from grading.sandbox import pool as pools
from grading.sandbox.backends import Sandbox, make_sandbox
from grading.sandbox.box import Box
from grading.sandbox.errors import BackendUnavailable, ProtocolError, SandboxDied, StartFailed
from grading.sandbox.job import Job, Report, Size, Verdict

JOB = Job(files={"solution.py": b""}, tests={})
FAILED = Report(Verdict.FAILED)


class FakeBox(Box):
    def __init__(self, ends: list[Exception | Report]) -> None:
        self.ends = ends
        self.started = time.monotonic()
        self.jobs = 0
        self.living = True
        self.ready = False
        self.closed = threading.Event()

    def wait_ready(self, seconds: float = 0) -> None:
        self.ready = True

    def run(self, job: Job) -> Report:
        self.jobs += 1
        end = self.ends.pop(0) if self.ends else FAILED
        if isinstance(end, Exception):
            raise end
        return end

    def alive(self) -> bool:
        return self.living

    def close(self) -> None:
        self.closed.set()


class FakeBackend:
    name = "fake"
    why = "for tests"

    def __init__(self, *ends: Exception | Report) -> None:
        self.ends = list(ends)
        self.boxes: list[FakeBox] = []
        self.well = True
        self.refuses = 0
        self.reaped = 0
        self.starting = 0
        self.most_at_once = 0

    def start(self, environment: str, size: Size) -> FakeBox:
        self.starting += 1
        self.most_at_once = max(self.most_at_once, self.starting)
        try:
            if self.refuses:
                self.refuses -= 1
                raise StartFailed("not now")
            time.sleep(0.01)
            self.boxes.append(FakeBox(self.ends))
            return self.boxes[-1]
        finally:
            self.starting -= 1

    def healthy(self) -> bool:
        return self.well

    def reap(self) -> int:
        self.reaped += 1
        return 0

    def close(self) -> None:
        pass


def eventually(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.005)


@pytest.fixture
def made():
    """Makes sandboxes of a backend, and closes them."""
    all_of_them = []

    def make(backend: FakeBackend, warm: int = 0) -> Sandbox:
        all_of_them.append(Sandbox(backend, warm))
        return all_of_them[-1]

    yield make
    for sandbox in all_of_them:
        sandbox.close()


def warm_boxes(sandbox: Sandbox, size: str = "small") -> int:
    return len(sandbox.pool.boxes["python", size])


def test_nothing_is_warmed_unless_asked(made):
    backend = FakeBackend()
    sandbox = made(backend)

    sandbox.warm_up()

    assert sandbox.run(JOB) == FAILED
    assert len(backend.boxes) == 1


def test_a_box_is_used_once_then_destroyed_and_replaced(made):
    backend = FakeBackend()
    sandbox = made(backend, warm=2)
    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 2)

    for _ in range(5):
        sandbox.run(JOB)

    used = [box for box in backend.boxes if box.jobs]
    assert [box.jobs for box in used] == [1] * 5
    eventually(lambda: all(box.closed.is_set() for box in used))
    eventually(lambda: warm_boxes(sandbox) == 2)


def test_warm_boxes_are_ready_and_started_one_at_a_time(made):
    backend = FakeBackend()
    sandbox = made(backend, warm=3)
    sandbox.warm_up("python", "small")
    sandbox.warm_up("python", "large")

    eventually(lambda: warm_boxes(sandbox) == 3 and warm_boxes(sandbox, "large") == 3)

    assert all(box.ready for box in backend.boxes)
    assert backend.most_at_once == 1


def test_an_empty_pool_starts_a_cold_one_at_once(made):
    backend = FakeBackend()
    sandbox = made(backend, warm=1)

    assert [sandbox.run(JOB) for _ in range(10)] == [FAILED] * 10


def test_a_box_that_died_or_grew_old_waiting_is_not_used(made, monkeypatch):
    backend = FakeBackend()
    sandbox = made(backend, warm=2)
    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 2)
    dead, old = backend.boxes[:2]
    dead.living = False
    old.started -= pools.IDLE_SECONDS

    sandbox.run(JOB)

    assert (dead.jobs, old.jobs) == (0, 0)
    eventually(lambda: dead.closed.is_set() and old.closed.is_set())


def test_warming_goes_on_after_a_start_that_failed(made, monkeypatch):
    monkeypatch.setattr(pools, "RETRY_SECONDS", 0.01)
    backend = FakeBackend()
    backend.refuses = 3
    sandbox = made(backend, warm=1)

    sandbox.warm_up()

    eventually(lambda: warm_boxes(sandbox) == 1)


def test_nothing_is_started_or_destroyed_while_an_answer_is_judged(made, monkeypatch):
    monkeypatch.setattr(pools, "PATIENCE_SECONDS", 60)
    backend = FakeBackend()
    sandbox = made(backend, warm=1)
    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 1)

    box = sandbox.pool.take("python", "small")
    time.sleep(0.3)  # nothing to wait for: it must not happen
    assert backend.boxes == [box]
    sandbox.pool.done(box)

    eventually(lambda: warm_boxes(sandbox) == 1)
    eventually(box.closed.is_set)


def test_where_answers_come_without_a_pause_the_pool_is_filled_all_the_same(made, monkeypatch):
    monkeypatch.setattr(pools, "PATIENCE_SECONDS", 0.1)
    sandbox = made(FakeBackend(), warm=2)
    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 2)

    endless = sandbox.pool.take("python", "small")

    eventually(lambda: warm_boxes(sandbox) == 2)
    sandbox.pool.done(endless)


def test_orphans_are_looked_for_where_answers_never_pause(made, monkeypatch):
    monkeypatch.setattr(pools, "REAP_SECONDS", 0.02)
    backend = FakeBackend()
    sandbox = made(backend, warm=1)
    before = backend.reaped
    deadline = time.monotonic() + 5
    while backend.reaped < before + 3 and time.monotonic() < deadline:
        sandbox.run(JOB)
    assert backend.reaped >= before + 3


def test_a_size_that_is_not_known_is_refused_and_stops_no_warming(made):
    sandbox = made(FakeBackend(), warm=1)

    with pytest.raises(StartFailed, match="huge"):
        sandbox.warm_up("python", "huge")

    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 1)


def test_closing_destroys_what_waits(made):
    backend = FakeBackend()
    sandbox = made(backend, warm=2)
    sandbox.warm_up()
    eventually(lambda: warm_boxes(sandbox) == 2)

    sandbox.close()

    assert all(box.closed.is_set() for box in backend.boxes)


def test_a_death_without_a_report_is_tried_again_in_another_box(made):
    backend = FakeBackend(SandboxDied("gone"), FAILED)

    assert made(backend).run(JOB) == FAILED
    assert [box.jobs for box in backend.boxes] == [1, 1]


def test_two_deaths_are_the_answers_doing_while_the_backend_is_healthy(made):
    backend = FakeBackend(SandboxDied("gone"), SandboxDied("gone"))

    assert made(backend).run(JOB).verdict == Verdict.CRASHED


def test_two_deaths_are_the_platforms_fault_when_it_is_not(made):
    backend = FakeBackend(SandboxDied("gone"), SandboxDied("gone"))
    backend.well = False

    with pytest.raises(SandboxDied):
        made(backend).run(JOB)


def test_a_fault_in_the_judge_is_never_a_verdict(made):
    backend = FakeBackend(ProtocolError("a test file does not import"))

    with pytest.raises(ProtocolError):
        made(backend).run(JOB)

    eventually(backend.boxes[0].closed.is_set)


def test_a_backend_that_does_not_exist_names_those_that_do(tmp_path):
    with pytest.raises(BackendUnavailable, match="docker, bubblewrap"):
        make_sandbox("chroot", root=tmp_path)


def test_bubblewrap_without_its_environment_names_the_remedy(tmp_path):
    with pytest.raises(BackendUnavailable) as caught:
        make_sandbox("bubblewrap", root=tmp_path).run(JOB)

    assert caught.value.remedy
