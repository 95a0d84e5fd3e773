"""How the texts of a report become HTML: legible, and inert whatever they hold."""

import pytest
from django.template.loader import render_to_string

from grading.models import Result, Submission
from grading.templatetags import results
from grading.templatetags.results import Row

HOSTILE = "`<script>alert(1)</script>` & <img src=x onerror=alert(2)> \"'"
TEXTS = ("sentence", "call", "expected", "got", "message", "output", "traceback", "hint")


def page_of(result: Result, files: dict[str, str] | None = None) -> str:
    submission = Submission(files=files or {"solution.py": ""})
    return render_to_string(
        "grading/test_result.html", {"result": result, "submission": submission}
    )


def failed(**texts: str) -> Result:
    return Result(outcome="failed", visible=True, points=1, **{"sentence": "It adds."} | texts)


def test_backticks_become_code():
    assert results.code("`add(2, 3)` is 5") == "<code>add(2, 3)</code> is 5"
    assert results.code("one ` alone") == "one ` alone"
    assert results.code("`none\nover` lines") == "`none\nover` lines"


def test_what_stands_in_backticks_is_escaped():
    assert results.code("`a < b`") == "<code>a &lt; b</code>"


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("lines", [1, 3])
def test_no_text_of_a_result_becomes_markup(name, lines):
    text = "\n".join([HOSTILE] * lines)
    content = page_of(failed(**{"expected": "1", "got": "2", name: text}))
    assert "<script" not in content
    assert "<img" not in content
    assert "&lt;script&gt;" in content


def test_a_file_name_in_a_traceback_stays_text():
    name = '"><script>.py'
    content = page_of(failed(traceback=f"{name}, line 3, in add\n    x"), files={name: ""})
    assert "<script" not in content
    assert "line 3</a>" in content


def test_lines_of_a_traceback_lead_to_the_code():
    submission = Submission(files={"solution.py": ""})
    text = "solution.py, line 2, in add\n    return a\nrates.py, line 7, in rate\n    x"
    located = results.located(failed(traceback=text), submission)
    assert f'<a href="{submission.get_absolute_url()}#solution.py:2" data-file=' in located
    assert "rates.py, line 7, in rate" in located


def test_long_values_are_compared_line_by_line():
    result = failed(expected="[\n    1,\n    2,\n]", got="[\n    1,\n    3,\n]")
    assert results.rows(result) == [
        Row("", "["),
        Row("", "    1,"),
        Row("expected", "    2,"),
        Row("got", "    3,"),
        Row("", "]"),
    ]
    content = page_of(result)
    assert '<span class="side">expected </span>    2,' in content
    assert "<dt>Difference</dt>" in content


def test_short_values_stand_below_each_other():
    content = page_of(failed(expected="5", got="6"))
    assert content.index("<dt>Expected</dt>") < content.index("<dt>Got</dt>")
    assert "<dt>Difference</dt>" not in content


def test_code_that_used_the_answer_is_folded_away():
    content = page_of(failed(call="def seen():\n    return 1\n\n\nseen()"))
    assert "<summary>The code that used your answer</summary>" in content
    assert "<summary>" not in page_of(failed(call="add(2, 3)"))


def test_lines_quoted_in_a_message_keep_their_places():
    message = "solution.py cannot be read.\n\n1 | def f()\n  |        ^"
    assert results.sentence(message) == "solution.py cannot be read."
    assert results.quoted(message) == "1 | def f()\n  |        ^"
