"""How the texts of a report become HTML: escaped first, marked up after."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from grading.models import Result, Submission

register = template.Library()
BACKTICKS = re.compile(r"`([^`\n]+)`")
PLACE = re.compile(r"^(\S+), line (\d+), in ", re.MULTILINE)
CALLED = re.compile(r"\s*(?:await )?([^\W\d]\w*)\(")


@register.filter
def code(text: str) -> SafeString:
    """`backticks` as code; everything else stays the text it is."""
    marked = BACKTICKS.sub(r"<code>\1</code>", conditional_escape(text))
    return mark_safe(marked)  # noqa: S308 - escaped in the line above


@register.filter
def sentence(message: str) -> str:
    """The message without the lines of code that it quotes below an empty line."""
    return message.partition("\n\n")[0]


@register.filter
def quoted(message: str) -> str:
    return message.partition("\n\n")[2]


@register.simple_tag
def located(result: Result, submission: Submission) -> SafeString:
    """The traceback; its line numbers lead to the lines of the answer."""
    says = result.message or result.sentence
    pieces, done = [], 0
    places = list(PLACE.finditer(result.traceback))
    for place in places:
        # The innermost line is the one that is marked.
        line = line_link(submission, place[1], int(place[2]), says if place is places[-1] else "")
        pieces.append(conditional_escape(result.traceback[done : place.start()]))
        pieces.append(format_html("{}, {}, in ", place[1], line))
        done = place.end()
    return mark_safe("".join([*pieces, conditional_escape(result.traceback[done:])]))  # noqa: S308


@register.simple_tag
def defined(result: Result, submission: Submission) -> SafeString:
    """A link to where the answer defines what was called; empty where that is not plain."""
    called = CALLED.match(result.call)
    if called is None or result.traceback:
        return SafeString()
    pattern = re.compile(rf"^[ \t]*(?:async )?(?:def|class) {called[1]}\b", re.MULTILINE)
    for name, text in submission.files.items():
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            return line_link(submission, name, line, result.message or result.sentence)
    return SafeString()


@register.simple_tag
def line_link(
    submission: Submission, name: str, line: int | None, says: str = "", severity: str = "error"
) -> SafeString:
    """`line 3`, which leads to that line; the page's editor marks it with what `says`."""
    if line is None:
        return SafeString()
    if name not in submission.files:
        return format_html("line {}", line)
    page = submission.get_absolute_url()
    return format_html(
        '<a href="{}#{}:{}" data-file="{}" data-line="{}"{}>line {}</a>',
        *(page, name, line, name, line),
        format_html(' data-says="{}" data-severity="{}"', says, severity) if says else "",
        line,
    )


@register.simple_tag
def refused_line(submission: Submission) -> SafeString:
    """The line for which a whole answer was refused: of the file that the message names."""
    entry = submission.revision.entry
    name = next((n for n in submission.files if submission.message.startswith(n)), entry)
    return line_link(submission, name, submission.line, sentence(submission.message))


@dataclass(frozen=True, slots=True)
class Row:
    """A line that both values have, or only one: `side` is "", "expected" or "got"."""

    side: str
    text: str


@register.filter
def rows(result: Result) -> list[Row]:
    """Long values line by line, differing lines below each other; empty for short ones."""
    expected, got = result.expected.splitlines(), result.got.splitlines()
    if not expected or not got or len(expected) == len(got) == 1:
        return []
    found = []
    matcher = difflib.SequenceMatcher(None, expected, got, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            found += [Row("", text) for text in expected[a1:a2]]
        else:
            found += [Row("expected", text) for text in expected[a1:a2]]
            found += [Row("got", text) for text in got[b1:b2]]
    return found


@register.filter
def is_probe(call: str) -> bool:
    """Code of the test that used the answer, rather than one call or command."""
    return call.startswith(("def ", "async def ", "class ", "@"))
