"""Job in, Report out: all that crosses between the site and a sandbox.

Both are plain data with a JSON form, so that a report is checked field by field when it
comes back: what runs inside a sandbox is never trusted to be well formed.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from grading.sandbox.errors import ProtocolError


class Verdict(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"
    MEMORY_EXCEEDED = "memory_exceeded"
    OUTPUT_EXCEEDED = "output_exceeded"
    INVALID = "invalid"


# What a database column holds: a larger number or half a character would fail only there.
LARGEST = (1 << 31) - 1
_SURROGATE = re.compile("[\ud800-\udfff]")

OUTCOMES = frozenset(Verdict) - {Verdict.INVALID}

# When tests end differently the verdict is the first of these that any of them had.
PRECEDENCE = (
    Verdict.MEMORY_EXCEEDED,
    Verdict.OUTPUT_EXCEEDED,
    Verdict.TIMED_OUT,
    Verdict.CRASHED,
    Verdict.FAILED,
    Verdict.PASSED,
)


@dataclass(frozen=True, slots=True)
class Size:
    """Named limits, so that one pool of warm sandboxes serves many exercises."""

    name: str
    memory_mib: int
    answer_seconds: float
    test_seconds: float
    output_kib: int


SIZES = {
    "small": Size("small", memory_mib=256, answer_seconds=10, test_seconds=2, output_kib=64),
    "large": Size("large", memory_mib=1024, answer_seconds=60, test_seconds=10, output_kib=256),
}


@dataclass(frozen=True, slots=True)
class Job:
    """One answer and everything needed to judge it.

    ``files`` and ``given`` reach the student's process; ``tests`` and ``reference`` stay with
    the judge.  ``manifest`` is the list of test names recorded when the exercise was proved:
    a collection that differs from it is a platform fault, not a student's.  ``reveal`` shows
    authors what hidden tests saw.
    """

    files: Mapping[str, bytes]
    tests: Mapping[str, str]
    given: Mapping[str, str] = field(default_factory=dict)
    reference: Mapping[str, str] = field(default_factory=dict)
    entry: str = "solution.py"
    manifest: tuple[str, ...] | None = None
    environment: str = "python"
    size: str = "small"
    reveal: bool = False
    seed: int = 0

    def to_json(self) -> dict[str, Any]:
        size = asdict(SIZES[self.size])
        files = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        return {
            "files": files,
            "tests": dict(self.tests),
            "given": dict(self.given),
            "reference": dict(self.reference),
            "entry": self.entry,
            "manifest": None if self.manifest is None else list(self.manifest),
            "environment": self.environment,
            "size": size,
            "reveal": self.reveal,
            "seed": self.seed,
        }


@dataclass(frozen=True, slots=True)
class TestResult:
    """How one test ended; of a hidden test only the sentence and the hint are filled in."""

    __test__ = False  # pytest would collect it

    name: str
    sentence: str
    outcome: str
    visible: bool
    task: int | None
    points: int
    call: str = ""
    expected: str = ""
    got: str = ""
    message: str = ""
    output: str = ""
    traceback: str = ""
    line: int | None = None
    hint: str = ""
    duration_ms: float = 0.0

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: object) -> TestResult:
        read = _Reader(data, "a test result")
        outcome = read.text("outcome")
        if outcome not in OUTCOMES:
            raise ProtocolError(f"a test's outcome is {outcome!r}, not one of {sorted(OUTCOMES)}")
        return cls(
            name=read.text("name"),
            sentence=read.text("sentence"),
            outcome=outcome,
            visible=read.truth("visible"),
            task=read.number_or_none("task"),
            points=read.number("points"),
            call=read.text("call"),
            expected=read.text("expected"),
            got=read.text("got"),
            message=read.text("message"),
            output=read.text("output"),
            traceback=read.text("traceback"),
            line=read.number_or_none("line"),
            hint=read.text("hint"),
            duration_ms=read.real("duration_ms"),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict on one answer.  ``duration_ms`` is measured by the judge, in milliseconds."""

    verdict: Verdict
    tests: tuple[TestResult, ...] = ()
    message: str = ""
    line: int | None = None
    output: str = ""
    score: int = 0
    max_score: int = 0
    duration_ms: float = 0.0
    manifest: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {
            "verdict": str(self.verdict),
            "tests": [test.to_json() for test in self.tests],
            "manifest": list(self.manifest),
        }

    @classmethod
    def from_json(cls, data: object) -> Report:
        """Read a report and derive verdict and score from its tests, not from its word."""
        read = _Reader(data, "the report")
        tests = tuple(TestResult.from_json(item) for item in read.sequence("tests"))
        manifest = tuple(read.texts("manifest"))
        verdict = read.text("verdict")
        if verdict not in set(Verdict):
            raise ProtocolError(f"the verdict is {verdict!r}, not one of {sorted(Verdict)}")
        if verdict == Verdict.PASSED and verdict != closed_world(tests, manifest):
            raise ProtocolError("the report says passed, but its tests do not bear it out")
        return cls(
            verdict=Verdict(verdict),
            tests=tests,
            message=read.text("message"),
            line=read.number_or_none("line"),
            output=read.text("output"),
            score=sum(test.points for test in tests if test.outcome == Verdict.PASSED),
            max_score=sum(test.points for test in tests),
            duration_ms=read.real("duration_ms"),
            manifest=manifest,
        )


def closed_world(tests: Sequence[TestResult], manifest: Sequence[str]) -> Verdict:
    """Passed needs an explicit pass of each test in the manifest, and of nothing else."""
    outcomes = {test.outcome for test in tests}
    verdict = next((v for v in PRECEDENCE if v in outcomes), Verdict.FAILED)
    names = [test.name for test in tests]
    complete = bool(names) and sorted(names) == sorted(manifest) and len(set(names)) == len(names)
    if verdict == Verdict.PASSED and not complete:
        return Verdict.FAILED
    return verdict


class _Reader:
    """Fields of an untrusted JSON object, by exact type."""

    def __init__(self, data: object, what: str) -> None:
        if not isinstance(data, dict):
            raise ProtocolError(f"{what} is {type(data).__name__}, not an object")
        self.data = data
        self.what = what

    def _get(self, key: str, *types: type) -> Any:
        value = self.data.get(key)
        if type(value) not in types:
            expected = " or ".join(kind.__name__ for kind in types)
            raise ProtocolError(f"{self.what}: {key} is {type(value).__name__}, not {expected}")
        return value

    def text(self, key: str) -> str:
        text = str(self._get(key, str))
        if "\0" in text or _SURROGATE.search(text):
            raise ProtocolError(f"{self.what}: {key} holds what no database can")
        return text

    def texts(self, key: str) -> list[str]:
        return [_Reader({key: item}, self.what).text(key) for item in self.sequence(key)]

    def truth(self, key: str) -> bool:
        return bool(self._get(key, bool))

    def number(self, key: str) -> int:
        value = int(self._get(key, int))
        if not -LARGEST <= value <= LARGEST:
            raise ProtocolError(f"{self.what}: {key} is larger than {LARGEST}")
        return value

    def number_or_none(self, key: str) -> int | None:
        return None if self._get(key, int, type(None)) is None else self.number(key)

    def real(self, key: str) -> float:
        value = self._get(key, float, int)
        if not -LARGEST <= value <= LARGEST:  # nor is NaN
            raise ProtocolError(f"{self.what}: {key} is no number up to {LARGEST}")
        return float(value)

    def sequence(self, key: str) -> list[object]:
        return list(self._get(key, list))
