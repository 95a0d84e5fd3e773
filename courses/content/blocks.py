"""The code blocks of a lesson, and what it says of the output of those that are run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courses.content.markdown import Document

OUTPUT = ("text", "pytb")
FRAGMENT = "fragment:"


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

    @property
    def is_fragment(self) -> bool:
        """Python that is not run, for a reason given behind the language."""
        reason = self.note.removeprefix(FRAGMENT).strip()
        return self.language == "python" and self.note.startswith(FRAGMENT) and bool(reason)


@dataclass(frozen=True, slots=True)
class LessonCode:
    """`unexplained` is neither run nor compared with anything, and carries no note why."""

    blocks: tuple[Block, ...]
    fragments: tuple[Fence, ...]
    unexplained: tuple[Fence, ...]


def read_code(lesson: str) -> LessonCode:
    """The Python blocks in their order, each with the output that follows it before the next.

    A block of output that carries a note, as in ```` ```text diagram ````, is none.
    """
    blocks: list[Block] = []
    fragments: list[Fence] = []
    unexplained: list[Fence] = []
    for fence in _fences(lesson):
        last = blocks[-1] if blocks else None
        if fence.is_fragment:
            fragments.append(fence)
        elif fence.language == "python":
            blocks.append(Block(fence.text, fence.line))
        elif fence.note:
            continue
        elif fence.language in OUTPUT and last and not last.claimed_as:
            blocks[-1] = Block(last.code, last.line, fence.text, fence.language)
        else:
            unexplained.append(fence)
    return LessonCode(tuple(blocks), tuple(fragments), tuple(unexplained))


def _fences(lesson: str) -> Iterator[Fence]:
    for token in Document(lesson).tokens:
        if token.type == "fence":
            language, _, note = token.info.strip().partition(" ")
            line = (token.map or [0])[0] + 1
            yield Fence(language, note.strip(), token.content, line)
