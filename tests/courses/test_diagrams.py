"""Drawings become part of the lesson, and nothing else comes in with them."""

import pytest

from tests.courses.trees import DAY

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
LESSON = "Before.\n\n![A box & a word](box.svg)\n\nAfter.\n"


@pytest.fixture
def drawn(tree):
    def draw(inside, lesson=LESSON, svg=SVG):
        tree.write(f"{DAY}/lesson.md", lesson)
        tree.write(f"{DAY}/box.svg", svg.replace("{}", inside))
        return tree

    return draw


def html(tree):
    return "".join(s.html for s in tree.load().phases[0].weeks[0].days[0].lesson)


def test_a_drawing_stands_where_the_lesson_has_it(drawn):
    page = html(drawn('<g class="soft"><text x="1" y="2" class="code">a &lt; b</text></g>'))
    assert page.index("Before.") < page.index("<figure") < page.index("After.")
    assert (
        '<figure class="diagram"><svg viewBox="0 0 9 9" role="img" '
        'aria-label="A box &amp; a word"><g class="soft">'
        '<text x="1" y="2" class="code">a &lt; b</text></g></svg></figure>'
    ) in page


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<rect onclick="alert(1)"/>', "onclick"),
        ('<rect style="fill: red"/>', "style"),
        ('<rect fill="red"/>', "fill"),
        ('<a href="javascript:alert(1)"/>', "<a>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<rect class="button"/>', "'button'"),
        ("<rect", "not well-formed"),
        ('<b xmlns="http://www.w3.org/1999/xhtml"/>', "xhtml}b>"),
    ],
)
def test_what_a_drawing_does_not_need_is_refused(drawn, inside, found):
    problems = drawn(inside).problems()
    assert [problem.file.name for problem in problems][:1] == ["box.svg"]
    assert found in problems[0].found + problems[0].key


@pytest.mark.parametrize(
    ("lesson", "svg", "said"),
    [
        (LESSON.replace("A box & a word", ""), SVG, "box.svg: found no words"),
        (LESSON.replace("box.svg", "gone.svg"), SVG, "gone.svg"),
        (LESSON.replace("box.svg", "../../box.svg"), SVG, "'../../box.svg'"),
        (LESSON, SVG.replace(' viewBox="0 0 9 9"', ""), "expected <svg xmlns"),
        (LESSON, "<html/>", "found <html>"),
        (LESSON, f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG}', "found a document type"),
    ],
)
def test_what_is_no_drawing_is_refused(drawn, lesson, svg, said):
    assert said in "\n".join(str(problem) for problem in drawn("", lesson, svg).problems())
