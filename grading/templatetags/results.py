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
PLACE = re.compile(r"^(\S+), (line \d+), in ", re.MULTILINE)


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


@register.filter
def located(traceback: str, submission: Submission) -> SafeString:
    """A traceback whose line numbers lead to the lines of the answer."""
    escaped = conditional_escape(traceback)
    if len(submission.files) != 1:  # the lines of one file are numbered on its page
        return escaped
    (name,) = submission.files

    def link(place: re.Match[str]) -> str:
        if place[1] != conditional_escape(name):
            return place[0]
        address = f"{submission.get_absolute_url()}#L{place[2].removeprefix('line ')}"
        return format_html('{}, <a href="{}">{}</a>, in ', name, address, place[2])

    return mark_safe(PLACE.sub(link, escaped))  # noqa: S308 - escaped before links come in


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
