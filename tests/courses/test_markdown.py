"""Markdown becomes HTML that is right, and that may stand in a page without harm."""

import re

import pytest

from courses.content.markdown import Document, render
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=https://example.com/x.js></SCRIPT>",
        "before <script>alert(1)</script> after",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><circle/></svg>",
        "<iframe src=https://example.com></iframe>",
        "<form action=/logout/><button>Go</button></form>",
        "<p style='position:fixed'>over all</p>",
        "<style>* { display: none }</style>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=' jAvaScript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
        "<div onclick=alert(1)>x</div>",
        "<base href=https://example.com/>",
        "[x](javascript:alert(1))",
        "[x](vbscript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "```python\n<script>alert(1)</script>\n```",
        "`<script>alert(1)</script>`",
        "```<script>\nx\n```",
        "## <script>alert(1)</script>",
    ],
)
def test_nothing_in_it_runs_or_reaches_out_of_the_lesson(text):
    tags = re.findall(r"<[^>]*>", render(text))
    allowed = r"</?(a|p|h2|div|img|pre|code|span)\b(?!.*(javascript|vbscript|data):)"
    for tag in tags:
        assert re.match(allowed, tag, re.IGNORECASE), tag
        assert not re.search(r"\s(on\w+|style)\s*=", tag, re.IGNORECASE), tag


def test_code_that_looks_like_html_is_shown_not_lost():
    assert "&lt;script&gt;" in render("`<script>`")
    assert "&lt;b&gt;" in render("```\n<b>\n```")


def test_a_code_block_is_highlighted_and_reached_by_keyboard():
    html = render("```python\ndef add(a, b):\n    return a + b\n```\n")
    assert html.startswith('<pre class="highlight" tabindex="0"><code>')
    assert '<span class="k">def</span>' in html
    assert '<span class="nf">add</span>' in html


@pytest.mark.parametrize("text", ["```\nplain\n```", "```unheard-of\nplain\n```", "    plain\n"])
def test_code_in_no_known_language_is_a_plain_block(text):
    assert render(text) == ('<pre class="highlight" tabindex="0"><code>plain\n</code></pre>\n')


def test_tables_lists_and_emphasis_are_rendered():
    html = render("| a | b |\n|---|---|\n| 1 | ~~2~~ |\n\n3. three\n4. *four* **five**\n")
    assert html.startswith('<div class="scroll" tabindex="0"><table>')
    assert "</table></div>" in html
    assert "<th>a</th>" in html
    assert "<td><s>2</s></td>" in html
    assert '<ol start="3">' in html
    assert "<em>four</em> <strong>five</strong>" in html


def test_a_disclosure_in_the_text_stays_and_its_inside_is_markdown():
    html = render("<details>\n<summary>Why?</summary>\n\nBecause *so*.\n\n</details>\n")
    assert "<details>\n<summary>Why?</summary>\n<p>Because <em>so</em>.</p>\n</details>" in html


def test_links_out_keep_their_address_and_give_away_no_opener():
    html = render('[docs](https://docs.python.org/3/ "Python")')
    assert 'href="https://docs.python.org/3/"' in html
    assert 'rel="noopener"' in html
    assert 'href="../day-2/"' in render("[tomorrow](../day-2/)")


def test_headings_fit_under_the_title_of_the_page():
    html = render("# One\n\n## Two\n\n###### Six\n")
    assert re.findall(r"<(h\d)", html) == ["h2", "h2", "h4"]
    assert html.count("</h2>") == 2


def test_no_heading_takes_an_id_that_a_page_uses():
    templates = "".join(path.read_text() for path in (ROOT / "templates").rglob("*.html"))
    used = set(re.findall(r'\bid="([\w-]+)"', templates))
    assert "answer" in used
    text = "".join(f"## {name}\n\n<h3 id='{name}'>raw</h3>\n\n" for name in sorted(used))
    assert not used & set(re.findall(r'\bid="([^"]+)"', render(text)))


@pytest.mark.parametrize("heading", ["## Größe", "## …", "## 日本"])
def test_a_heading_in_any_script_has_a_usable_id(heading):
    (name,) = re.findall(r'id="([^"]+)"', render(heading))
    assert re.fullmatch(r"s-[a-z0-9-]+", name)


def test_a_heading_says_where_its_body_is():
    document = Document("Intro.\n\n## One\n\nA.\n\n### In\n\n> ## Quoted\n\n## Two\n\nB.\n")
    one, two = document.headings(2)
    assert (one.text, two.text) == ("One", "Two")
    assert document.render(document.tokens[two.start : two.end]) == "<p>B.</p>\n"
    assert [h.text for h in document.headings(3, one.start, one.end)] == ["In"]
