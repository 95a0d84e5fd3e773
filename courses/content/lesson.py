"""lesson.md: Markdown in which exercises stand where they belong."""

from __future__ import annotations

import re
from pathlib import Path

from markdown_it.token import Token

from courses.content.diagrams import load_diagram
from courses.content.errors import Problem
from courses.content.markdown import Document, line_of
from courses.content.reading import as_markdown, read
from courses.content.types import Segment

_EMBEDDED = re.compile(r"\[\[exercise: *([a-z0-9-]+)\]\]")
_MEANT = re.compile(r"\[\[ *exercise", re.IGNORECASE)


def load_lesson(
    path: Path, exercises: tuple[str, ...], live: bool, problems: list[Problem]
) -> tuple[Segment, ...]:
    """HTML and exercises in turn; an exercise the lesson does not embed stands at its end."""
    text = read(path, problems, "the lesson of a live day" if live else "")
    if not text.strip():
        return ()
    cutting = _Cutting(path, as_markdown(path, text, problems), exercises, problems)
    for place, token in enumerate(cutting.document.tokens):
        if drawing := _drawing(token):
            name, words = drawing
            figure = load_diagram(path.parent, name, words, problems)
            cutting.put(place, Segment(html=figure))
        elif _is_meant(token):
            cutting.embed(place, token)
    return cutting.segments()


class _Cutting:
    """Cuts the lesson at paragraphs that something else takes the place of."""

    def __init__(
        self, path: Path, document: Document, exercises: tuple[str, ...], problems: list[Problem]
    ) -> None:
        self.path = path
        self.document = document
        self.exercises = exercises
        self.problems = problems
        self.done: list[Segment] = []
        self.embedded: set[str] = set()
        self.written = 0

    def put(self, place: int, segment: Segment | None) -> None:
        """`place` is that of a paragraph's inline token: the one before opens it."""
        self._flush(place - 1)
        self.written = place + 2
        if segment:
            self.done.append(segment)

    def embed(self, place: int, token: Token) -> None:
        match = _EMBEDDED.fullmatch(token.content.strip())
        before = self.document.tokens[place - 1]
        if match is None or token.level != 1 or before.type != "paragraph_open":
            self._report(token, " ".join(token.content.split()), "`[[exercise: its-name]]` alone")
            return
        name = match[1]
        self.put(place, None)
        if name not in self.exercises:
            known = ", ".join(self.exercises) or "none"
            self._report(token, name, f"one of this day's: {known}")
        elif name in self.embedded:
            self._report(token, f"{name} once more", "each exercise once")
        else:
            self.done.append(Segment(exercise=name))
            self.embedded.add(name)

    def segments(self) -> tuple[Segment, ...]:
        self._flush(len(self.document.tokens))
        rest = (Segment(exercise=name) for name in self.exercises if name not in self.embedded)
        return (*self.done, *rest)

    def _flush(self, until: int) -> None:
        if until > self.written:
            tokens = self.document.tokens[self.written : until]
            self.done.append(Segment(html=self.document.render(tokens)))

    def _report(self, token: Token, found: str, expected: str) -> None:
        self.problems.append(Problem(self.path, line_of(token), repr(found), expected))


def _drawing(token: Token) -> tuple[str, str] | None:
    """File and words of an SVG that is a paragraph of its own."""
    children = token.children or ()
    if token.type != "inline" or token.level != 1 or len(children) != 1:
        return None
    (image,) = children
    name = str(image.attrs.get("src", "")) if image.type == "image" else ""
    return (name, image.content) if name.endswith(".svg") else None


def _is_meant(token: Token) -> bool:
    """Whether running text, not code, tries to embed an exercise."""
    return any(
        child.type == "text" and _MEANT.search(child.content) for child in token.children or ()
    )
