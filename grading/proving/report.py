"""The proof as a table on the terminal, and as one page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.template import Context, Engine

from grading.proving.proof import Proving

HERE = Path(__file__).parent
COLUMNS = "  tests  hidden  answers  mutants    time"


def heading(width: int) -> str:
    return f"{'exercise':<{width}}{COLUMNS}"


def row(proving: Proving, width: int, problems: Sequence[str]) -> str:
    hidden = sum(not test.visible for test in proving.tests)
    share = f"{proving.time.share:.0%}" if proving.time.slowest else "-"
    state = "NOT PROVEN" if problems else "as before" if proving.remembered else "proven"
    return (
        f"{proving.exercise.slug:<{width}}  {len(proving.tests):>5}  {hidden:>6}  "
        f"{len(proving.answers):>7}  {killed(proving):>7}  {share:>6}  {state}"
    )


def killed(proving: Proving) -> str:
    """Mutants that a test noticed, of those that count."""
    if proving.mutants is None:
        return "-"
    return f"{proving.mutants.killed}/{len(proving.mutants.counted)}"


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def totals(provings: Sequence[Proving]) -> str:
    tests = sum(len(proving.tests) for proving in provings)
    answers = sum(len(proving.answers) for proving in provings)
    parts = [
        counted(len(provings), "exercise"),
        counted(tests, "test"),
        f"{answers} answers that fail",
    ]
    judged = [proving.mutants for proving in provings if proving.mutants]
    if judged:
        found = sum(len(mutants.counted) for mutants in judged)
        waived = sum(len(mutants.judged) for mutants in judged) - found
        parts.append(f"{sum(m.killed for m in judged)} of {found} mutants killed, {waived} waived")
    return ", ".join(parts)


def page(provings: Sequence[tuple[Proving, Sequence[str]]], backend: str) -> str:
    """One HTML page that needs nothing beside it; `provings` come with what is against them."""
    template = Engine(dirs=[str(HERE)]).get_template("report.html")
    rows = [
        {"proving": proving, "problems": problems, "killed": killed(proving)}
        for proving, problems in provings
    ]
    told = {"rows": rows, "backend": backend, "totals": totals([one for one, _ in provings])}
    return template.render(Context(told))
