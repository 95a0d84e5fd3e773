"""What pytest found, put into words for the person who wrote the answer."""

import random
import time
from collections.abc import Generator, Iterator
from typing import Any

import pytest

from . import values, wording
from .evidence import Comparison, Evidence
from .student import Process1, Student, StudentError
from .wording import clean

# The first of these that a test had decides the verdict.
PRECEDENCE = ("memory_exceeded", "output_exceeded", "timed_out", "crashed", "failed", "passed")
MARKS = {
    "task": "task(number): the numbered task of the instructions that this test belongs to",
    "points": "points(number): what passing is worth; 1 by default",
    "hint": "hint(text): shown when the test fails",
    "hidden": "hidden: only the sentence and the hint are shown",
    "time_limit": "time_limit(seconds): how long the student's process may take",
}


class Fault(Exception):
    """The tests themselves are broken or not those that were proved: not the student's fault."""


def report(
    tests: list[dict[str, Any]], manifest: list[str], started: float, *, verdict: str
) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "tests": tests,
        "message": "",
        "line": None,
        "output": "",
        "score": sum(t["points"] for t in tests if t["outcome"] == "passed"),
        "max_score": sum(t["points"] for t in tests),
        "duration_ms": (time.monotonic() - started) * 1000,
        "manifest": manifest,
    }


def refused(message: str, line: int | None, started: float) -> dict[str, Any]:
    """The report on an answer of which nothing was run."""
    return report([], [], started, verdict="invalid") | {"message": clean(message), "line": line}


class Recorder:
    """A pytest plugin: the fixture, the marks, and one result for each test."""

    job: dict[str, Any]
    started: float
    deadline: float

    def __init__(self, process1: Process1) -> None:
        self.process1 = process1
        self.files: dict[str, str] = {}
        self.manifest: list[str] = []
        self.broken: list[str] = []
        self.results: dict[str, dict[str, Any]] = {}
        self.evidence = Evidence()

    def begin(self, job: dict[str, Any]) -> None:
        self.started = time.monotonic()
        self.deadline = self.started + job["size"]["answer_seconds"]
        self.job = job

    def pytest_configure(self, config: pytest.Config) -> None:
        for mark in MARKS.values():
            config.addinivalue_line("markers", mark)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.broken.append(str(report.longrepr))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.manifest = [item.name for item in items]
        if self.job["seed"]:
            random.Random(self.job["seed"]).shuffle(items)

    def pytest_collection_finish(self) -> None:
        """Before any of the answer is loaded: these are the tests that were proved."""
        proved = self.job["manifest"]
        if self.broken:
            raise pytest.exit.Exception("broken tests")
        if len(set(self.manifest)) < len(self.manifest):
            self.broken.append(f"two tests share a name: {sorted(self.manifest)}")
        if proved is not None and sorted(proved) != sorted(self.manifest):
            self.broken.append(f"the tests are {self.manifest}, those proved were {list(proved)}")
        if self.broken:
            raise pytest.exit.Exception("broken tests")

    @pytest.fixture
    def student(self, request: pytest.FixtureRequest) -> Iterator[Student]:
        size = self.job["size"]
        mark = request.node.get_closest_marker("time_limit")
        seconds = float(mark.args[0]) if mark else size["test_seconds"]
        deadline = time.monotonic() + seconds
        student = Student(
            self.process1,
            self.files,
            self.job["entry"],
            min(deadline, self.deadline),
            size["output_kib"] * 1024,
            seconds_for_all=size["answer_seconds"] if self.deadline < deadline else 0,
        )
        self.evidence = student.evidence
        try:
            yield student
        finally:
            student.close()

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        """Left is what the answer gave, right what was expected: authors write it so."""
        self.evidence.comparison = Comparison(op, left, right)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.evidence = Evidence()
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        found = yield
        if call.when == "call" or (found.outcome != "passed" and item.name not in self.results):
            self.results[item.name] = self._result(item, call, found)
        elif found.outcome != "passed":
            self.broken.append(f"{item.name}: {call.excinfo and call.excinfo.value!r}")
        return found

    def _result(
        self, item: pytest.Item, call: pytest.CallInfo[None], found: pytest.TestReport
    ) -> dict[str, Any]:
        evidence = self.evidence
        error = call.excinfo.value if call.excinfo else None
        passed = found.outcome == "passed" and error is None and not hasattr(found, "wasxfail")
        outcome = "passed" if passed else "failed"
        if evidence.ended is not None:
            outcome, error = evidence.ended.outcome, evidence.ended
        elif isinstance(error, StudentError):
            outcome = _outcome_of(error)
        marks = {name: item.get_closest_marker(name) for name in MARKS}
        visible = marks["hidden"] is None
        shown = visible or self.job["reveal"]
        words = wording.Words()
        if shown and outcome == "passed":
            words = wording.of_passed(evidence)
        elif shown:
            words = wording.of_failed(evidence, error, self.job["entry"], self.files)
        hint = "" if outcome == "passed" or words.elsewhere else _first(marks["hint"], "")
        return {
            "name": item.name,
            "sentence": _sentence(item),
            "outcome": outcome,
            "visible": visible,
            "task": _first(marks["task"], None),
            "points": _first(marks["points"], 1),
            "call": clean(words.call, 4_000),
            "expected": clean(words.expected),
            "got": clean(words.got),
            "message": clean(words.message),
            "output": clean(words.output, 4_000),
            "traceback": clean(words.traceback),
            "line": words.line,
            "hint": " ".join(str(hint).split()),
            "elsewhere": words.elsewhere,
            "duration_ms": call.duration * 1000,
        }

    def report(self) -> dict[str, Any]:
        if self.broken:
            raise Fault("; ".join(self.broken)[:4_000])
        if not self.manifest:
            raise Fault("the exercise has no tests")
        tests = [self.results[name] for name in self.manifest if name in self.results]
        missing = [name for name in self.manifest if name not in self.results]
        if missing:
            raise Fault(f"tests without a result: {', '.join(missing)}")
        _tell_once(tests)
        outcomes = {test["outcome"] for test in tests}
        verdict = next(outcome for outcome in PRECEDENCE if outcome in outcomes)
        return report(tests, self.manifest, self.started, verdict=verdict)


def _tell_once(tests: list[dict[str, Any]]) -> None:
    """What stops every test at the same place, such as an import, is told at the first."""
    told: dict[tuple[str, str], str] = {}
    for test in tests:
        place = (test["message"], test["traceback"])
        if not test.pop("elsewhere") or not test["message"]:
            continue
        if place in told:
            test |= {"message": f"The same as above: {told[place]}", "traceback": "", "output": ""}
        told.setdefault(place, test["message"].partition(". ")[0].rstrip(".") + ".")


def _first(mark: pytest.Mark | None, default: Any) -> Any:
    return mark.args[0] if mark and mark.args else default


def _sentence(item: pytest.Item) -> str:
    doc = getattr(getattr(item, "function", None), "__doc__", None) or ""
    text = " ".join(doc.split()) or item.name
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    for name, value in parameters.items():
        text = text.replace(f"{{{name}}}", values.show(value, 200))
    return clean(text)


def _outcome_of(error: StudentError) -> str:
    if error.error.is_a(MemoryError):
        return "memory_exceeded"
    if error.importing or error.error.is_a(SystemExit):
        return "crashed"
    return "failed"
