"""Put everything in place, take the times, and leave nothing running."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench import crowds, judging, resources, site, students
from bench.commands import Bare, DockerRun, work_folder
from bench.machine import ROOT
from bench.results import Crowds
from bench.rounds import Case, Times, interleave, say, timed
from grading.sandbox.errors import BackendUnavailable

VAR = ROOT / "var"
PARTS = frozenset({"docker-run", "judge", "site", "burst", "throughput", "students"})
CROWDS = {
    "burst_pytest": f"{crowds.BURST} bare pytests at once: p50, p95",
    "burst": f"{crowds.BURST} answers into {crowds.BURST} warm sandboxes: p50, p95",
    "rate": f"verdicts by {crowds.STUDENTS} students, our judge",
    "rate_docker_run": "verdicts, docker run … pytest, tuned",
    "rate_docker_run_untuned": "verdicts, docker run … pytest, plain",
}
# What settings.SANDBOX_WARM is unless somebody says otherwise.
WARM = 2


@dataclass(frozen=True)
class Plan:
    """How much is measured: as a whole it takes less than five minutes on two idle cores."""

    rounds: int = 12
    seconds: float = 90
    crowds_seconds: float = 70
    bursts: int = 3
    crowds: int = 3
    answers: int = 24
    level_answers: int = 24

    def with_rounds(self, rounds: int) -> Plan:
        few = min(rounds, 3)
        return replace(
            self,
            rounds=rounds,
            seconds=rounds * 20,
            crowds_seconds=rounds * 30,
            bursts=few,
            crowds=few,
        )


QUICK = Plan(rounds=2, bursts=1, crowds=1, answers=10, level_answers=4)


@dataclass
class Found:
    cases: list[Case] = field(default_factory=list)
    times: Times = field(default_factory=dict)
    crowds: Crowds = field(default_factory=Crowds)
    levels: list[students.Level] = field(default_factory=list)
    memory_mib: dict[str, float] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    docker: str = ""


def measure(plan: Plan, parts: frozenset[str]) -> Found:
    found = Found()
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(work_folder())
        bare = Bare(VAR, folder)
        docker = _docker(stack, found, folder)
        backend = "docker" if docker else "bubblewrap"
        with contextlib.ExitStack() as small:
            found.cases = [*bare.cases(), *_small(small, found, docker, parts)]
            say(f"measuring {', '.join(case.name for case in found.cases)}")
            deadline = time.monotonic() + plan.seconds
            found.times = interleave(found.cases, plan.rounds, deadline)
        if "burst" in parts:
            _burst(plan, found, bare, backend)
        if "throughput" in parts:
            _throughput(plan, found, docker, backend)
        if "students" in parts:
            _students(plan, found, backend)
    return found


def _docker(stack: contextlib.ExitStack, found: Found, folder: Path) -> DockerRun | None:
    try:
        probe = judging.Judge("docker", VAR, warm=0)
    except BackendUnavailable as error:
        found.docker = str(error)
        found.missing["everything with Docker"] = str(error)
        return None
    found.docker = probe.sandbox.why
    image = probe.image
    probe.close()
    if not shutil.which("docker"):
        found.missing["docker run"] = "there is no command docker"
        return None
    run = DockerRun(image, folder)
    stack.callback(run.close)
    return run


def _small(
    stack: contextlib.ExitStack, found: Found, docker: DockerRun | None, parts: frozenset[str]
) -> list[Case]:
    """One answer at a time."""
    cases: list[Case] = []
    if docker and "docker-run" in parts:
        cases += [*stack.enter_context(docker.kept_running()), *docker.cases()]
    if "judge" in parts:
        for backend in ("docker", "bubblewrap") if docker else ("bubblewrap",):
            try:
                cases += _judge(stack, found, backend)
            except BackendUnavailable as error:
                found.missing[backend] = str(error)
    if "site" in parts:
        place = stack.enter_context(site.site("docker" if docker else "bubblewrap"))
        address, who = place.address, place.student
        cases.append(site.Student(address, who).case())
        if shutil.which("chromium"):
            cases.append(stack.enter_context(site.clicker(address, who)).case())
        else:
            found.missing["click in Chromium"] = "no chromium in PATH; `make services` installs it"
    return cases


def _judge(stack: contextlib.ExitStack, found: Found, backend: str) -> list[Case]:
    warm = judging.Judge(backend, VAR, warm=1)
    stack.callback(warm.close)
    warm.settle()
    found.memory_mib[backend] = resources.memory_mib(warm.idle_box())
    cold = judging.Judge(backend, VAR, warm=0)
    stack.callback(cold.close)
    return judging.cases(backend, warm, cold)


def _burst(plan: Plan, found: Found, bare: Bare, backend: str) -> None:
    judge = judging.Judge(backend, VAR, warm=crowds.BURST)
    with contextlib.closing(judge):
        found.crowds.bursts = {"burst_pytest": [], "burst": []}
        deadline = time.monotonic() + plan.crowds_seconds / 2
        for number in range(plan.bursts):
            if number and time.monotonic() > deadline:
                break
            judge.settle()
            found.crowds.one_pytest.append(timed(Case("", "", bare.tuned)))
            found.crowds.bursts["burst_pytest"].append(crowds.burst(bare.tuned))
            found.crowds.bursts["burst"].append(crowds.burst(judge.run))
            say(f"burst {number + 1} of {plan.bursts}")


def _throughput(plan: Plan, found: Found, docker: DockerRun | None, backend: str) -> None:
    judge = judging.Judge(backend, VAR, warm=WARM)
    with contextlib.closing(judge):
        runs: dict[str, Callable[[], object]] = {"rate": judge.run}
        if docker:
            runs |= {"rate_docker_run": docker.tuned, "rate_docker_run_untuned": docker.plain}
        found.crowds.rates = {name: [] for name in runs}
        deadline = time.monotonic() + plan.crowds_seconds / 2
        for number in range(plan.crowds):
            if number and time.monotonic() > deadline:
                break
            for name, run in runs.items():
                judge.settle()
                skip = crowds.STUDENTS + WARM
                rate = crowds.sustained(run, plan.answers, skip=skip)
                found.crowds.rates[name].append(rate)
            say(f"throughput {number + 1} of {plan.crowds}")


def _students(plan: Plan, found: Found, backend: str) -> None:
    judge = judging.Judge(backend, VAR, warm=WARM)
    with contextlib.closing(judge):
        for count in students.LEVELS:
            judge.settle()
            misses = judge.cold_starts
            found.levels.append(students.level(judge.run, count, plan.level_answers, misses))
            say(f"{count} students")
