"""Whether the code of a lesson runs and prints what the lesson says."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from courses.content.blocks import Block, Fence, read_code

DRIVER = Path(__file__).with_name("lesson_driver.py")
SECONDS = 60


def problems_of(lesson: Path) -> Iterator[str]:
    """One text for each block that fails or prints something else, with its line."""
    code = read_code(lesson.read_text(encoding="utf-8"))
    for fence in code.unexplained:
        yield f"{lesson}, line {fence.line}: {_unexplained(fence)}"
    blocks = code.blocks
    ran = _run([block.code for block in blocks])
    for block, (printed, error) in zip(blocks, ran, strict=False):
        for problem in _differences(block, printed, error):
            yield f"{lesson}, line {block.line}: {problem}"
    if len(ran) < len(blocks):
        line = blocks[len(ran)].line
        yield f"{lesson}, line {line}: the block did not end within {SECONDS} s, or ended Python"


def fragments_of(lesson: Path) -> int:
    """How many of its blocks are Python that is not run."""
    return len(read_code(lesson.read_text(encoding="utf-8")).fragments)


def _unexplained(fence: Fence) -> str:
    kind = f"this `{fence.language}` block" if fence.language else "this block without a language"
    return f"{kind} is neither run nor compared: say behind its language what it is"


def _run(codes: list[str]) -> list[tuple[str, list[str]]]:
    """What each block printed and its traceback; fewer, if one of them never ended."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run(
                [sys.executable, "-I", str(DRIVER)],
                input=json.dumps(codes),
                cwd=folder,
                capture_output=True,
                text=True,
                timeout=SECONDS,
                check=False,
            ).stdout
        except subprocess.TimeoutExpired as expired:
            done = (expired.stdout or b"").decode() if expired.stdout else ""
    return [(printed, error) for printed, error in map(json.loads, done.splitlines())]


def _differences(block: Block, printed: str, error: list[str]) -> Iterator[str]:
    if block.claimed_as == "pytb":
        if not error or not _lines("".join(error)).endswith(_lines(block.claim)):
            yield f"the traceback shown is not the end of: {''.join(error) or 'no error at all'}"
        error = []
        claim = ""
    else:
        claim = _lines(block.claim)
    if error and block.claimed_as != "text":
        yield f"it fails, and the lesson does not show that: {error[-1].strip()}"
        return
    real = _lines(printed + (error[-1] if error else ""))
    if real != claim:
        yield f"it prints\n{_indented(real)}\n  and the lesson shows\n{_indented(claim)}"


def _lines(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines())


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines()) or "    nothing"
