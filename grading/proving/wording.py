"""What the judge says about a failing answer: it speaks of the answer and not of the judge."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from grading.proving.jobs import failures
from grading.sandbox.job import Report, TestResult

# Places and parts that are ours: whoever reads of them cannot do anything about it.
OURS = re.compile(
    r"/sup\b|/opt/(?:judge|site)|/tmp/|grading[/.]judge|site-packages|dist-packages|_pytest|pluggy"
    r"|<frozen |\banswering\.py|\bspawning\.py|/lib/python3"
)
NAME = re.compile(r"[^\W\d]\w*")
A_LINE = re.compile(r"\bline \d")
TRUTHS = ("True", "False")  # of what was compared, and not what the answer gave


def of_wording(who: str, files: Mapping[str, str], report: Report) -> Iterator[str]:
    """`files` are the answer's."""
    texts = {"message": report.message, "output": report.output}
    yield from _leaks(who, texts)
    own = names_of(files)
    for test in failures(report):
        shown = {
            "message": test.message,
            "output": test.output,
            "traceback": test.traceback,
            "got": test.got,
        }
        yield from _leaks(f"{who}, {test.name}", shown)
        if not _speaks_of(test, own):
            said = test.message or "nothing at all"
            yield f"{who}, {test.name}: what is shown names nothing of the answer: {said}"


def names_of(files: Mapping[str, str]) -> set[str]:
    """The names of an answer's files and of all that is defined in them."""
    found = set(files)
    for text in files.values():
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            match node:
                case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                    found.add(node.name)
                case ast.arg():
                    found.add(node.arg)
                case ast.Name(ctx=ast.Store()):
                    found.add(node.id)
                case ast.Attribute(ctx=ast.Store()):
                    found.add(node.attr)
    return found


def _leaks(who: str, texts: Mapping[str, str]) -> Iterator[str]:
    for part, text in texts.items():
        found = OURS.search(text)
        if found:
            line = next(line for line in text.splitlines() if OURS.search(line))
            yield (
                f"{who}: the {part} shows what is ours: {line.strip()[:200]} "
                "(change the test so that students do not read it)"
            )


def _speaks_of(test: TestResult, own: set[str]) -> bool:
    """A value it gave, what it printed, one of its lines or one of its names."""
    got = test.got and (test.call or test.got not in TRUTHS)
    if got or test.output or test.traceback or A_LINE.search(test.message):
        return True
    texts = f"{test.call}\n{test.message}"
    return any(name in own for name in NAME.findall(texts)) or any(
        file in texts for file in own if "." in file
    )
