"""One small exercise, in the form that plain pytest runs and in the form that the judge runs."""

from pathlib import Path

from grading.sandbox.job import Job, Report, Verdict

SOLUTION = "def add(first, second):\n    return first + second\n"
TESTS = 3
MORE_TESTS = 23


class WrongVerdict(Exception):
    """What was measured did not do its work: its time means nothing."""


def plain_tests(count: int) -> str:
    tests = (f"def test_{n}():\n    assert add({n}, 1) == {n + 1}\n" for n in range(count))
    return "from solution import add\n\n\n" + "\n\n".join(tests)


def judged_tests(count: int) -> str:
    return "\n\n".join(
        f"def test_{n}(student):\n"
        f'    """{n} and 1 make {n + 1}."""\n'
        f"    assert student.add({n}, 1) == {n + 1}\n"
        for n in range(count)
    )


def write_plain(folder: Path) -> None:
    (folder / "solution.py").write_text(SOLUTION)
    (folder / "test_add.py").write_text(plain_tests(TESTS))


def job(count: int = TESTS) -> Job:
    return Job(
        files={"solution.py": SOLUTION.encode()},
        tests={"test_add.py": judged_tests(count)},
        manifest=tuple(f"test_{n}" for n in range(count)),
    )


def check_report(report: Report, count: int = TESTS) -> None:
    if report.verdict != Verdict.PASSED or len(report.tests) != count:
        raise WrongVerdict(
            f"the judge said {report.verdict} with {len(report.tests)} tests, "
            f"expected passed with {count}: {report.message}"
        )


def check_output(code: int, output: str) -> None:
    """pytest's own words."""
    if code or f"{TESTS} passed" not in output:
        raise WrongVerdict(f"pytest ended with {code}, not with {TESTS} passed:\n{output[-2000:]}")
