"""lesson.md: Markdown in which exercises stand where they belong."""

from __future__ import annotations

import re
from pathlib import Path

from markdown_it.token import Token

from courses.content.errors import Problem
from courses.content.markdown import Document, line_of
from courses.content.reading import read
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
    document = Document(text)
    tokens = document.tokens
    segments: list[Segment] = []
    embedded: set[str] = set()
    written = 0

    def flush(until: int) -> None:
        if until > written:
            segments.append(Segment(html=document.render(tokens[written:until])))

    def report(token: Token, found: str, expected: str) -> None:
        problems.append(Problem(path, line_of(token), repr(found), expected))

    for place, token in enumerate(tokens):
        if not _is_meant(token):
            continue
        match = _EMBEDDED.fullmatch(token.content.strip())
        if match is None or token.level != 1 or tokens[place - 1].type != "paragraph_open":
            report(token, " ".join(token.content.split()), "`[[exercise: its-name]]` alone")
            continue
        flush(place - 1)
        written = place + 2
        name = match[1]
        if name not in exercises:
            report(token, name, f"one of this day's: {', '.join(exercises) or 'none'}")
        elif name in embedded:
            report(token, f"{name} once more", "each exercise once")
        else:
            segments.append(Segment(exercise=name))
            embedded.add(name)
    flush(len(tokens))
    segments += [Segment(exercise=name) for name in exercises if name not in embedded]
    return tuple(segments)


def _is_meant(token: Token) -> bool:
    """Whether running text, not code, tries to embed an exercise."""
    return any(
        child.type == "text" and _MEANT.search(child.content) for child in token.children or ()
    )
