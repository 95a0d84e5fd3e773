"""Search finds what a student may open, on the databases that the site runs on."""

import re
from http import HTTPStatus

import pytest

from courses import searching

LESSON = [
    {"html": "<p>Who closes it?</p>"},
    {
        "html": '<h2 id="s-exitstack">ExitStack</h2>'
        "<p>One <code>contextlib.ExitStack</code> closes what was opened, "
        "in reverse, even when <code>__exit__</code> raises.</p>"
    },
    {"html": '<h2 id="s-pitfalls">Pitfalls</h2><p>Never swallow &lt;everything&gt;.</p>'},
]


@pytest.fixture
def indexed(day, draft_day, exercises):
    day.lesson = LESSON
    day.objectives = ["Close resources"]
    day.save()
    draft_day.lesson = LESSON
    draft_day.save()
    searching.index()


@pytest.fixture
def page(as_user, alice, indexed):
    client = as_user(alice)
    return lambda asked: client.get("/search/", {"q": asked})


def found(asked):
    return [one.passage.get_absolute_url() for one in searching.search(asked)]


def test_a_section_of_a_lesson_is_found_by_its_words(indexed):
    assert found("exitstack") == ["/week-17/day-1/#s-exitstack"]
    assert found("closing resources") == ["/week-17/day-1/"]
    assert found("swallowed") == ["/week-17/day-1/#s-pitfalls"]


@pytest.mark.parametrize("asked", ["contextlib.ExitStack", "__exit__", "exit", "EXITSTACK opened"])
def test_names_of_code_are_words(indexed, asked):
    assert found(asked) == ["/week-17/day-1/#s-exitstack"]


def test_a_name_counts_for_more_than_a_word_of_the_text(indexed, exercises, rows, day):
    rows.open_exercise(day, "exitstack", 9)
    searching.index()
    assert set(found("exitstack")[:2]) == {"/exercises/exitstack/", "/week-17/day-1/#s-exitstack"}
    assert found("first steps") == ["/exercises/first-steps/"]


@pytest.mark.parametrize(
    "asked", ["", "   ", "!!!", "'; DROP TABLE zebra --", '"', "zebra", "a & ! | b:*"]
)
def test_what_is_not_there_is_not_found_and_breaks_nothing(page, asked):
    response = page(asked)
    assert response.status_code == HTTPStatus.OK
    assert 'class="found"' not in response.content.decode()


def test_the_page_says_what_to_do_when_nothing_is_found(page):
    assert "Nothing open has “zebra”" in page("zebra").content.decode()
    assert "only words are searched" in page(":=").content.decode()


def test_what_was_closed_meanwhile_is_not_shown(page, exercises):
    assert "/exercises/first-steps/" in page("first steps").content.decode()
    exercises[0].status = "draft"
    exercises[0].save()
    assert "/exercises/first-steps/" not in page("first steps").content.decode()


def test_found_words_are_marked_and_the_text_stays_text(page):
    content = page("everything swallow").content.decode()
    assert "Never <mark>swallow</mark> &lt;<mark>everything</mark>&gt;." in content


@pytest.mark.parametrize("asked", ["<script>alert(1)</script>", "x" * 5_000])
def test_what_was_asked_stays_text(page, asked):
    content = page(asked).content.decode()
    assert "<script>alert" not in content
    assert "x" * 201 not in content


def test_strangers_log_in_first(client, indexed):
    assert client.get("/search/?q=exit")["Location"].startswith("/login/")


def test_a_search_costs_the_same_however_much_is_found(
    page, indexed, open_another, django_assert_max_num_queries
):
    open_another(12)
    searching.index()
    with django_assert_max_num_queries(6):
        assert page("label").content.decode().count("<li>") == 14


def test_a_long_text_is_cut_at_words():
    text = "word " * 100 + "needle " + "straw " * 100
    excerpt = searching.excerpt(text, ["needle"])
    assert excerpt.startswith("… word")
    assert excerpt.endswith("straw …")
    assert "<mark>needle</mark>" in excerpt


def test_what_is_marked_are_the_words_and_their_forms():
    text = "Contexts contain managers; contextlib manages closing."
    marked = re.findall("<mark>(.*?)</mark>", searching.excerpt(text, ["context", "managing"]))
    assert marked == ["Contexts", "managers", "manages"]
