"""An answer that knows what the visible tests ask, and nothing else: it must not pass.

First the reference is judged with two additions: its functions write down how they are called
from outside, with what comes of it, and the tests bring home what was written during the
visible ones.  From that a second answer is made, whose functions only look things up.
"""

from __future__ import annotations

import ast
import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from courses.content import ExerciseContent
from courses.content.answers import is_test_file

from grading.judging import encode_files
from grading.proving.jobs import JudgeAll, failures, job_of, judge_one
from grading.sandbox.job import Job, Report, Verdict

HERE = Path(__file__).parent
RECORDER = (HERE / "replay_recorder.txt").read_text(encoding="utf-8")
COLLECTOR = (HERE / "replay_collector.txt").read_text(encoding="utf-8")
REPLAYER = (HERE / "replay_answer.txt").read_text(encoding="utf-8")
COLLECTING = "test_collected_calls_of_"

type Call = tuple[str, str, str, str, str, str]  # file, function, arguments, kind, value, printed


@dataclass(frozen=True, slots=True)
class Replay:
    """`why_not` where no such answer can be made; else `fails`, unless it passed."""

    calls: int = 0
    fails: str = ""
    why_not: str = ""

    def __str__(self) -> str:
        if self.why_not:
            return f"not applicable: {self.why_not}"
        return f"{self.calls} calls known by heart: {self.fails or 'passed'}"


def judge_replay(
    exercise: ExerciseContent, judge_all: JudgeAll, manifest: tuple[str, ...]
) -> Replay:
    recorded = judge_one(judge_all, _recording(exercise))
    calls = list(_calls_in(recorded))
    if not calls:
        return Replay(why_not="no visible test calls a function with plain values")
    files = {name: _replaying(name, calls) for name in exercise.files if name.endswith(".py")}
    answer = {**exercise.solution, **files}
    job = replace(job_of(exercise), files=encode_files(answer), manifest=manifest)
    report = judge_one(judge_all, job)
    seen = next((test.name for test in failures(report) if test.visible), "")
    if seen:
        return Replay(len(calls), why_not=f"{seen} needs more than a table of calls")
    if report.verdict != Verdict.PASSED and not report.tests:
        return Replay(len(calls), why_not=report.message)
    return Replay(len(calls), next((f"fails {test.name}" for test in failures(report)), ""))


def of_replay(replay: Replay) -> Iterator[str]:
    if not replay.why_not and not replay.fails:
        yield (
            f"an answer that knows only the {replay.calls} calls of the visible tests passes: "
            "let a hidden test ask with other values"
        )


def _recording(exercise: ExerciseContent) -> Job:
    files = {
        name: source + RECORDER if name.endswith(".py") else source
        for name, source in exercise.solution.items()
    }
    tests = {
        name: source + COLLECTOR.replace("@NUMBER@", str(number)) if is_test_file(name) else source
        for number, (name, source) in enumerate(exercise.tests.items())
    }
    return replace(job_of(exercise), files=encode_files(files), tests=tests)


def _calls_in(report: Report) -> Iterator[Call]:
    """What the collecting tests brought home, as the hints that they show."""
    for test in report.tests:
        if test.name.startswith(COLLECTING) and test.hint:
            for line in json.loads(base64.b64decode(test.hint)):
                file, function, arguments, kind, value, printed = json.loads(line)
                yield file, function, arguments, kind, value, printed


def _replaying(file: str, calls: list[Call]) -> str:
    """The text of a module that defines the functions called and nothing else."""
    table = {
        (function, arguments): (kind, value, printed)
        for name, function, arguments, kind, value, printed in calls
        if name == file
    }
    names = sorted({function for function, _ in table})
    defined = "".join(f"{name} = _replay({name!r})\n" for name in names)
    source = f"{REPLAYER}\n_TABLE.update({table!r})\n{defined}"
    ast.parse(source)
    return source
