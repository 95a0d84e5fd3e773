"""The code blocks of a lesson, and what it says of the output of those that are run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courses.content.markdown import Document

OUTPUT = ("text", "pytb")


@dataclass(frozen=True, slots=True)
class Block:
    """`claim` is what the lesson says that this code prints, and how it says so."""

    code: str
    line: int
    claim: str = ""
    claimed_as: str = ""


@dataclass(frozen=True, slots=True)
class Fence:
    language: str
    note: str
    text: str
    line: int


def runnable_blocks(lesson: str) -> list[Block]:
    """The Python blocks in their order, each with the output that follows it before the next.

    A block of output that carries a note, as in ```` ```text diagram ````, is none.
    """
    blocks: list[Block] = []
    for fence in _fences(lesson):
        if fence.language == "python":
            blocks.append(Block(fence.text, fence.line))
        elif fence.language in OUTPUT and not fence.note and blocks:
            last = blocks[-1]
            if last.claimed_as:
                continue  # only the first can be its output
            blocks[-1] = Block(last.code, last.line, fence.text, fence.language)
    return blocks


def _fences(lesson: str) -> Iterator[Fence]:
    for token in Document(lesson).tokens:
        if token.type == "fence":
            language, _, note = token.info.strip().partition(" ")
            line = (token.map or [0])[0] + 1
            yield Fence(language, note.strip(), token.content, line)
