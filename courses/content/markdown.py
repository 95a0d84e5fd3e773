"""Markdown to HTML that is safe to show: rendered once, at sync."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

_FORMATTER = HtmlFormatter(nowrap=True)
_TAGS = {
    "a",
    "abbr",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "hr",
    "img",
    "kbd",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "code": {"class"},
    "div": {"class", "tabindex"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "img": {"alt", "src", "title"},
    "ol": {"start"},
    "pre": {"class", "tabindex"},
    "span": {"class"},
    "td": {"class"},
    "th": {"class"},
}

# Markdown that is not read as such within a block of HTML.
_MARKED = re.compile(r"`[^`\n]+`|(?<![\w*])(\*{1,2})[^\s*]([^*\n]*[^\s*])?\1(?!\w)|\[[^\]\n]+\]\(")


def _highlight(code: str, language: str, _: str) -> str:
    try:
        lexer = get_lexer_by_name(language or "text")
    except ClassNotFound:
        lexer = get_lexer_by_name("text")
    inner = highlight(code, lexer, _FORMATTER)
    # tabindex: a block that scrolls must be reachable by keyboard
    return f'<pre class="highlight" tabindex="0"><code>{inner}</code></pre>'


def _open_table(*_: object) -> str:
    return '<div class="scroll" tabindex="0"><table>\n'


def _close_table(*_: object) -> str:
    return "</table></div>\n"


def slugify(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "section"


def _mend_headings(tokens: list[Token], prefix: str) -> set[str]:
    """Each gets an id of its own and a level that fits under the page's own h1; all the ids."""
    ids: set[str] = set()
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open":
            name = prefix + slugify(inline.content)
            further = (f"{name}-{number}" for number in itertools.count(2))
            free = next(free for free in itertools.chain([name], further) if free not in ids)
            ids.add(free)
            opening.attrSet("id", free)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(max(int(token.tag[1]), 2), 4)}"
    return ids


class Document:
    """Parsed Markdown, which can be looked at and rendered piece by piece.

    The ids of its headings begin with `prefix`: the pages around it have ids, too.
    """

    def __init__(self, text: str, prefix: str = "s-") -> None:
        self._parser = MarkdownIt("commonmark", {"html": True, "highlight": _highlight})
        self._parser.enable(["table", "strikethrough"])
        self._parser.add_render_rule("table_open", _open_table)
        self._parser.add_render_rule("table_close", _close_table)
        # References (`[name]: address`) hold for the whole document, wherever a piece ends.
        self._references: dict[str, Any] = {}
        self.tokens = self._parser.parse(text, self._references)
        self._ids = _mend_headings(self.tokens, prefix)
        for token in self.tokens:
            if token.type == "code_block":
                token.type = "fence"  # shown alike, whether indented or fenced

    def render(self, tokens: Sequence[Token] | None = None) -> str:
        """HTML; of what is raw HTML in the text only a few harmless elements stay."""
        chosen = self.tokens if tokens is None else tokens
        html = str(self._parser.renderer.render(chosen, self._parser.options, self._references))
        return nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            attribute_filter=self._keep,
            link_rel="noopener",
        )

    def _keep(self, _tag: str, attribute: str, value: str) -> str | None:
        return None if attribute == "id" and value not in self._ids else value

    def headings(self, level: int, start: int = 0, stop: int | None = None) -> list[Heading]:
        """The headings of one level among `tokens[start:stop]`, each with its body."""
        stop = len(self.tokens) if stop is None else stop
        tag = f"h{level}"
        starts = [
            place
            for place in range(start, stop)
            if self.tokens[place].type == "heading_open"
            and self.tokens[place].tag == tag
            and self.tokens[place].level == 0
        ]
        ends = [*starts, stop][1:]
        return [
            Heading(self.tokens[place + 1].content.strip(), place, place + 3, end)
            for place, end in zip(starts, ends, strict=True)
        ]


def slips(document: Document) -> Iterator[tuple[Token, str, str]]:
    """What a page would show otherwise than it is meant: where, what, and how to write it."""
    for token in document.tokens:
        if token.type == "html_block":
            text = re.sub(r"<code>.*?</code>", "", token.content, flags=re.DOTALL)
            for match in _MARKED.finditer(text):
                yield token, f"{match[0]!r} in HTML", "an HTML tag such as <em> or <code> for it"
        within_code = False
        for child in token.children or ():
            if child.type == "html_inline" and re.match(r"</?code\b", child.content):
                within_code = not child.content.startswith("</")
            elif child.markup == "__" and child.type == "strong_open":
                yield token, "two underscores around bold text", "`__name__`, or **bold**"
            elif within_code and child.type != "text" and child.nesting >= 0:
                yield token, f"{child.markup!r} between <code> tags", "backticks instead of them"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's text, its place among the tokens, and where its body begins and ends."""

    text: str
    place: int
    start: int
    end: int


def line_of(token: Token) -> str:
    return f"line {token.map[0] + 1}" if token.map else ""


def render(text: str) -> str:
    return Document(text).render()
