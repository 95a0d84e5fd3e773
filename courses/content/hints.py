"""hints.md: `## Task 1` and so on, each with steps `### 1. Look`."""

from __future__ import annotations

import re
from pathlib import Path

from courses.content.errors import Problem
from courses.content.markdown import line_of
from courses.content.reading import as_markdown
from courses.content.types import HintStep, TaskHints

_TASK = re.compile(r"Task (\d+)")
_NUMBERED = re.compile(r"\d+\.\s*")


def parse_hints(path: Path, text: str, problems: list[Problem]) -> tuple[TaskHints, ...]:
    document = as_markdown(path, text, problems, "hint-")
    tasks: dict[int, TaskHints] = {}
    headings = document.headings(2)

    def report(place: int, found: str, expected: str) -> None:
        problems.append(Problem(path, line_of(document.tokens[place]), found, expected))

    if document.tokens and (not headings or headings[0].place > 0):
        report(0, "text of no task", "`## Task 1` above it")
    for heading in headings:
        number = _TASK.match(heading.text)
        if number is None:
            report(heading.place, repr(heading.text), "`## Task 1`, `## Task 2` and so on")
            continue
        task = int(number[1])
        steps = document.headings(3, heading.start, heading.end)
        if task in tasks:
            report(heading.place, f"Task {task} twice", "each task once")
        if not steps or steps[0].place > heading.start:
            report(heading.place, f"Task {task} not in steps", "`### 1. Look` and so on below it")
        tasks[task] = TaskHints(
            task,
            tuple(
                HintStep(
                    _NUMBERED.sub("", step.text, count=1),
                    document.render(document.tokens[step.start : step.end]),
                )
                for step in steps
            ),
        )
    return tuple(tasks.values())
