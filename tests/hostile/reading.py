"""Hostile answers as files: what each does, and what must come of it, stands in its header.

# First lines: what the answer does, and what would be wrong.
# expects: failed crashed       the verdicts allowed
# message: ended its process    a test's message, or the report's, says so
# got: a Liar                   what a visible test shows that it got
# never: left over              no part of the report says so
# target: sums                  the exercise in targets/ that it pretends to solve
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from grading.sandbox.job import Job, Report

HERE = Path(__file__).parent
ANSWERS = sorted((HERE / "answers").glob("*.py"))
LIMIT = re.compile(r"time_limit\([\d.]+\)")
KEYS = {"expects", "message", "got", "never", "target"}


@dataclass(frozen=True)
class Hostile:
    name: str
    source: bytes
    expects: frozenset[str]
    message: str
    got: str
    never: str
    target: str


def read(path: Path) -> Hostile:
    data = path.read_bytes()
    found = {}
    for line in data.decode("utf-8-sig").splitlines():
        if not line.startswith("#"):
            break
        key, colon, value = line[1:].partition(":")
        if colon and key.strip() in KEYS:
            found[key.strip()] = value.strip()
    return Hostile(
        path.stem,
        data,
        frozenset(found["expects"].split()),
        found.get("message", ""),
        found.get("got", ""),
        found.get("never", ""),
        found.get("target", "sums"),
    )


def job(hostile: Hostile) -> Job:
    return _job(hostile.source, hostile.target)


def good(target: str) -> Job:
    """A right answer, which has time: the short limits are there to end hostile ones."""
    job = _job((HERE / "targets" / f"{target}_reference.py").read_bytes(), target)
    patient = {name: LIMIT.sub("time_limit(5)", text) for name, text in job.tests.items()}
    return replace(job, tests=patient)


def _job(source: bytes, target: str) -> Job:
    tests = (HERE / "targets" / f"{target}.py").read_text()
    reference = (HERE / "targets" / f"{target}_reference.py").read_text()
    return Job(
        files={"solution.py": source},
        tests={"test_it.py": tests},
        reference={"solution.py": reference},
    )


def said(report: Report) -> str:
    """All that a report says to a person about why."""
    return "\n".join([report.message, *(test.message for test in report.tests)])
