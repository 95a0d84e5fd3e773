"""What a student reads about an answer, as text."""

import re
from pathlib import Path

from grading.sandbox.job import Job, Report, TestResult, Verdict

HERE = Path(__file__).parent
PARTS = ("call", "expected", "got", "message", "traceback", "output", "hint")


def judge(sandbox, mistake: Path) -> Report:
    """An answer of tests/judge/mistakes, by the exercise that its first line names.

    The header does not travel: line numbers are those of the answer itself.
    """
    text = mistake.read_text()
    answer = re.sub(r"\A(# .*\n)+", "", text)
    tests = (HERE / "exercises" / f"{header(text, 'exercise')[0]}.py").read_text()
    files = {"solution.py": answer.encode()}
    report: Report = sandbox.run(Job(files=files, tests={"test_it.py": tests}))
    return report


def header(text: str, key: str) -> list[str]:
    return re.findall(rf"^# {key}: (.*)$", text, re.MULTILINE)


def shown(report: Report) -> str:
    lines = [str(report.verdict)]
    lines += _part("message", report.message)
    for test in report.tests:
        lines += _shown(test)
    return "\n".join(lines) + "\n"


def _shown(test: TestResult) -> list[str]:
    lines = ["", f"{test.outcome}: {test.sentence}"]
    if test.outcome != Verdict.PASSED:
        for name in PARTS:
            lines += _part(name, getattr(test, name))
        lines += [f"  line {test.line}"] if test.line is not None else []
    return lines


def _part(name: str, text: str) -> list[str]:
    # A bar at the left: ends of lines and empty lines are part of what is read.
    return [f"  {name}", *(f"    |{line}" for line in text.split("\n"))] if text else []
