"""The reference: it passes all tests in any order, well within its time, and is clean code."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from courses.content import ExerciseContent

from grading.proving.jobs import base_name, first_failure
from grading.sandbox.job import SIZES, Report, Verdict

type Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
# A judge's machine may be twice as slow as the author's.
SHARE_OF_TIME = 0.5


@dataclass(frozen=True, slots=True)
class Time:
    """The best of several runs, in milliseconds; `share` of a limit is that of the slowest test."""

    answer_ms: float = 0.0
    share: float = 0.0
    slowest: str = ""


def of_reference(exercise: ExerciseContent, report: Report) -> Iterator[str]:
    if report.verdict != Verdict.PASSED:
        yield f"the reference is {report.verdict}: {first_failure(report)}"
    if report.max_score != exercise.points:
        yield f"points: {exercise.points} in exercise.yaml, {report.max_score} in the tests"
    for test in report.tests:
        if test.sentence == test.name:
            yield f"{test.name} has no docstring: students would read its name"
    if report.tests and all(test.visible for test in report.tests):
        yield "no test is hidden: an answer can be made for the visible ones alone"


def of_shuffled(reports: Mapping[int, Report]) -> Iterator[str]:
    """`reports` by their seeds; a test that needs another before it proves nothing."""
    for seed, report in reports.items():
        if report.verdict != Verdict.PASSED:
            yield (
                f"the reference in shuffled order {seed} is {first_failure(report)} "
                "(does a test need what another one leaves behind?)"
            )


def time_of(exercise: ExerciseContent, reports: Sequence[Report]) -> Time:
    """The machine is never slower than it was at its best: so a busy one proves the same."""
    limits = time_limits(exercise.tests)
    usual = SIZES[exercise.size].test_seconds
    best: dict[str, float] = {}
    for test in (test for report in reports for test in report.tests):
        best[test.name] = min(test.duration_ms, best.get(test.name, test.duration_ms))
    shares = {
        name: milliseconds / 1000 / limits.get(base_name(name), usual)
        for name, milliseconds in best.items()
    }
    slowest = max(shares, key=lambda name: shares[name], default="")
    answer = min((report.duration_ms for report in reports), default=0.0)
    return Time(answer, shares.get(slowest, 0.0), slowest)


def of_time(exercise: ExerciseContent, time: Time) -> Iterator[str]:
    if time.share > SHARE_OF_TIME:
        yield (
            f"the reference takes {time.share:.0%} of the time limit of {time.slowest}; "
            f"{SHARE_OF_TIME:.0%} are allowed: give it less to do, or another "
            "@pytest.mark.time_limit(seconds)"
        )
    share = time.answer_ms / 1000 / SIZES[exercise.size].answer_seconds
    if share > SHARE_OF_TIME:
        yield (
            f"the reference takes {share:.0%} of the time for all tests together; "
            f"{SHARE_OF_TIME:.0%} are allowed: give the tests less to do, or take `size: large`"
        )


def time_limits(tests: Mapping[str, str]) -> dict[str, float]:
    """Of the tests that are marked with one of their own, in seconds."""
    limits = {}
    for source in tests.values():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, FUNCTIONS):
                continue
            for decorator in node.decorator_list:
                match decorator:
                    case ast.Call(
                        func=ast.Attribute(attr="time_limit"),
                        args=[ast.Constant(value=int() | float() as seconds)],
                    ):
                        limits[node.name] = float(seconds)
    return limits


def tests_that_cannot_fail(tests: Mapping[str, str]) -> Iterator[str]:
    """One that neither asserts nor asks for an error, itself or by what it calls of its file."""
    for name, source in tests.items():
        try:
            tree = ast.parse(source)
        except SyntaxError:
            continue  # told by the judge
        functions = {node.name: node for node in ast.walk(tree) if isinstance(node, FUNCTIONS)}
        imported = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and f"{node.module}.py" in tests
            for alias in node.names
        }
        for function in functions.values():
            if function.name.startswith("test") and not _can_fail(function, functions, imported):
                yield f"tests/{name}, line {function.lineno}: {function.name} asserts nothing"


def _can_fail(
    function: Function, functions: Mapping[str, Function], trusted: Collection[str]
) -> bool:
    seen: set[str] = set()
    waiting = [function]
    while waiting:
        for node in ast.walk(waiting.pop()):
            if isinstance(node, ast.Assert):
                return True
            if isinstance(node, ast.Attribute) and node.attr in {"raises", "fail"}:
                return True
            if isinstance(node, ast.Name) and node.id not in seen:
                seen.add(node.id)
                if node.id in trusted:
                    return True
                waiting += [functions[node.id]] if node.id in functions else []
    return False


def probes_that_assert(tests: Mapping[str, str]) -> Iterator[str]:
    """A probe runs beside the answer: what it asserts there, the answer can read and fake."""
    for name, source in tests.items():
        try:
            tree = ast.parse(source)
        except SyntaxError as error:
            yield f"tests/{name}, line {error.lineno}: {error.msg}"
            continue
        for node in ast.walk(tree):
            if isinstance(node, FUNCTIONS) and _is_probe(node):
                for line in sorted(n.lineno for n in ast.walk(node) if isinstance(n, ast.Assert)):
                    yield (
                        f"tests/{name}, line {line}: the probe {node.name} asserts; "
                        "return what it saw and assert outside"
                    )


def _is_probe(function: Function) -> bool:
    called = (d.func if isinstance(d, ast.Call) else d for d in function.decorator_list)
    return any(ast.unparse(decorator) == "student.run" for decorator in called)
