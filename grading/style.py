"""Friendly remarks on the style of an answer, made in the sandbox once the verdict is written.

The linter is ruff, with the rules of RULES alone: each is something that a reviewer of Python
would say aloud, and is explained here in words for a student. What the answer does is the tests'
affair; layout that a formatter mends is nobody's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import structlog
from django.utils import timezone

from grading.models import Lane, StyleCheck, Submission, Verdict
from grading.sandbox.job import Report

logger = structlog.stdlib.get_logger(__name__)

MOST = 10  # remarks; who gets more reads none
EXPIRES = 30  # seconds; a page does not wait longer

RULES = {
    "A001": "It hides Python's own function of that name from the rest of your file.",
    "A002": "Inside this function it hides Python's own function of that name.",
    "B006": "The default is made once, and every call that does not bring its own shares it.",
    "B008": "The default is computed once, when the function is defined, not at each call.",
    "B017": "A test that expects any error passes on the wrong one, too.",
    "B020": "The loop writes over the very thing that it goes through.",
    "B023": "The function looks this name up when it is called: it then has its last value.",
    "B904": "Say where the new error comes from: `raise … from error`, or `from None`.",
    "C400": "A comprehension says this directly.",
    "C401": "A comprehension says this directly.",
    "C402": "A comprehension says this directly.",
    "C416": "This copies element by element; `list()`, `set()` or `dict()` says so.",
    "C419": "Without the brackets it stops at the first element that decides.",
    "E711": "There is one `None`: compare with `is` or `is not`.",
    "E712": "A truth value needs no comparison: write `if x:` or `if not x:`.",
    "E713": "`not in` reads as one word.",
    "E714": "`is not` reads as one word.",
    "E721": "`isinstance` also takes subclasses; `is` compares two classes exactly.",
    "E722": "It catches `KeyboardInterrupt` and typing errors, too. Name what can go wrong.",
    "E731": "A `def` has a name in tracebacks and room for a docstring.",
    "E741": "In many fonts it looks like a one or a zero.",
    "F401": "Whoever reads an import looks for its use.",
    "F541": "Nothing is put in, so it needs no `f`.",
    "F632": "`is` asks whether it is the same object; for equal values use `==`.",
    "F811": "The first of the two can never be used.",
    "F841": "A value that nobody reads makes a reader look for the reason.",
    "N801": "By convention, classes are written in CapWords.",
    "N802": "By convention, functions are written in lower_case.",
    "N803": "By convention, arguments are written in lower_case.",
    "N806": "By convention, variables of a function are written in lower_case.",
    "PLR1714": "One `in` with the values in braces says the same.",
    "PLR5501": "An `if` alone in an `else` can be an `elif`.",
    "PLW0127": "It gives a name the value that it has.",
    "PLW2901": "The loop's own name now means something else than its element.",
    "RET503": "It returns a value on some ways and nothing on others: say `return None`.",
    "RET505": "After a `return` the `else` is not needed: its lines can move to the left.",
    "SIM102": "Two nested `if` without anything between are one `if` with `and`.",
    "SIM103": "The condition is the answer already: return it.",
    "SIM105": "`contextlib.suppress` says this in one line.",
    "SIM110": "`any` and `all` say this in one line.",
    "SIM115": "A `with` closes the file on every way out.",
    "SIM118": "A dictionary is asked directly: `key in table`.",
    "SIM201": "`!=` says this directly.",
    "SIM401": "`table.get(key, default)` says this in one expression.",
    "T100": "A breakpoint waits for somebody who is not there.",
    "UP006": "Python's own `list`, `dict` and `tuple` can be written with brackets.",
    "UP007": "`X | Y` says this without an import.",
    "UP032": "An f-string has each value where it stands in the text.",
    "UP045": "`X | None` says this without an import.",
}

# Runs beside the judge, where the answer is text and nothing else. What a test has to say comes
# out as its message, of which 2,000 characters are kept.
TEST = f"""\
import json
import subprocess

from ruff import find_ruff_bin


def test_style(student):
    \"\"\"The linter has no remark.\"\"\"
    remarks = []
    for name, text in student.files.items():
        if not name.endswith(".py"):
            continue
        done = subprocess.run(
            [
                *(find_ruff_bin(), "check", "--isolated", "--no-cache", "--quiet"),
                *("--target-version", "py313", "--line-length", "100"),
                *("--select", "{",".join(RULES)}", "--output-format", "json"),
                *("--ignore-noqa", "--stdin-filename", name, "-"),
            ],
            input=text,
            text=True,
            capture_output=True,
            timeout=5,
            check=False,
            env={{"RAYON_NUM_THREADS": "1"}},
        )
        for found in json.loads(done.stdout):
            said = found["message"].partition("\\n")[0][:90]
            remarks.append([name, found["location"]["row"], found["code"] or "", said])
    remarks = remarks[:{MOST}]
    while len(told := json.dumps(remarks)) > 1_900:
        remarks.pop()
    if remarks:
        raise AssertionError(told)
"""


@dataclass(frozen=True, slots=True)
class Remark:
    file: str
    line: int
    rule: str
    text: str

    @property
    def why(self) -> str:
        return RULES.get(self.rule, "")


def remarks_in(report: Report) -> Iterator[Remark]:
    """What came out of the sandbox; raises ValueError where it is not what TEST writes."""
    for test in report.tests:
        if not test.message:
            continue
        for file, line, rule, text in json.loads(test.message):
            if rule in RULES and isinstance(line, int):
                yield Remark(str(file), line, rule, str(text))


def send(submission: Submission) -> None:
    """Have remarks made: at leisure, and not at all where the broker does not take the message."""
    from grading.tasks import style

    if submission.lane != Lane.LIVE or submission.verdict == Verdict.INVALID:
        return
    try:
        kwargs = {"submission_id": str(submission.pk)}
        style.apply_async(kwargs=kwargs, queue=Lane.REMARKS, expires=EXPIRES)
    except style.OperationalError as error:
        logger.warning("no broker took a style check", error=str(error))


def style_of(submission: Submission) -> dict[str, object]:
    """For a page: the remarks, and whether they are still to come."""
    made = StyleCheck.objects.filter(pk=submission.pk).first()
    young = (
        submission.finished_at is not None
        and (timezone.now() - submission.finished_at).total_seconds() < EXPIRES
    )
    due = submission.verdict not in {None, Verdict.INVALID} and submission.lane == Lane.LIVE
    return {
        "remarks": [Remark(**remark) for remark in made.remarks] if made else [],
        "remarks_due": made is None and due and young,
        "remarks_made": made is not None,
    }
