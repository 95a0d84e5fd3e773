"""Search over lessons and exercises: PostgreSQL's full text search, SQLite's FTS5.

Code is full of names such as `contextlib.suppress` and `__exit__`. Both databases would take some
of them for hosts and paths, so signs between words are taken out before anything is indexed or
asked for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe

from courses.models import Day, Exercise, Passage

MOST = 30
ENDING = re.compile(r"(?:ings?|ers?|ed|es|e|s)(?![^\W_])")
AROUND = 110  # characters of text on either side of what was found
# A heading of a section as courses/content/markdown.py writes it: its anchor, and what it says.
SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)

POSTGRESQL = """
SELECT id
FROM courses_passage, websearch_to_tsquery('english', %s) query
WHERE (setweight(to_tsvector('english', names), 'A') || to_tsvector('english', words)) @@ query
ORDER BY ts_rank(
    setweight(to_tsvector('english', names), 'A') || to_tsvector('english', words), query
) DESC, id
LIMIT %s
"""
SQLITE = """
SELECT rowid FROM courses_passage_fts WHERE courses_passage_fts MATCH %s
ORDER BY bm25(courses_passage_fts, 6.0, 1.0), rowid LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Found:
    passage: Passage
    excerpt: SafeString


def plain(text: str) -> str:
    """The words of a text or of HTML, one blank between two."""
    return " ".join(html.unescape(strip_tags(text)).split())


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def search(asked: str) -> list[Found]:
    """Open passages that hold all words that were asked for, the best first."""
    words = words_of(asked)
    if not words:
        return []
    # In quotes: "or" is a word that is looked for, no operator.
    quoted = " ".join(f'"{word}"' for word in words)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL, [quoted, MOST])
        else:
            cursor.execute(SQLITE, [quoted, MOST])
        ids = [pk for (pk,) in cursor.fetchall()]
    rows = Passage.objects.select_related("day__week", "exercise__day", "exercise__home_week")
    open_rows = rows.filter(pk__in=ids, day__in=Day.objects.live()) | rows.filter(
        pk__in=ids, exercise__in=Exercise.objects.open()
    )
    known = {row.pk: row for row in open_rows}
    return [Found(known[pk], excerpt(known[pk].text, words)) for pk in ids if pk in known]


def excerpt(text: str, words: Iterable[str]) -> SafeString:
    """The surroundings of the first word that was asked for, all of them marked."""
    # Databases compare the stems of words; these endings are most of what that means in English.
    stems = "|".join(re.escape(ENDING.sub("", word)) for word in words)
    pattern = re.compile(rf"(?<![^\W_])(?:{stems})(?:{ENDING.pattern})?(?![^\W_])", re.IGNORECASE)
    first = pattern.search(text)
    start = max(0, first.start() - AROUND) if first else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    piece = text[start : start + 2 * AROUND]
    if start + 2 * AROUND < len(text):
        piece = f"{piece.rpartition(' ')[0]} …"
    marked: list[SafeString] = []
    done = 0
    for found in pattern.finditer(piece):
        between = piece[done : found.start()]
        marked.append(format_html("{}<mark>{}</mark>", between, found[0]))
        done = found.end()
    marked.append(format_html("{}", piece[done:]))
    return mark_safe(("… " if start else "") + "".join(marked))  # noqa: S308 - of escaped pieces


def index() -> None:
    """Make all passages anew; within the caller's transaction."""
    Passage.objects.all().delete()
    Passage.objects.bulk_create([*_of_days(), *_of_exercises()])
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM courses_passage_fts")
            cursor.execute(
                "INSERT INTO courses_passage_fts (rowid, names, words) "
                "SELECT id, names, words FROM courses_passage"
            )


def _of_days() -> Iterator[Passage]:
    for day in Day.objects.live().in_order():
        lesson = "".join(segment.get("html", "") for segment in day.lesson)
        before, *sections = SECTION.split(lesson)
        told = " ".join([*day.objectives, before])
        yield _passage(day.title, told, day=day)
        for anchor, heading, text in zip(*[iter(sections)] * 3, strict=True):
            yield _passage(plain(heading), text, day=day, heading=plain(heading), anchor=anchor)


def _of_exercises() -> Iterator[Passage]:
    for exercise in Exercise.objects.open().in_order():
        yield _passage(exercise.title, exercise.instructions_html, exercise=exercise)


def _passage(names: str, text: str, **place: object) -> Passage:
    words = plain(text)
    return Passage(
        text=words,
        names=" ".join(words_of(names)),
        words=" ".join(words_of(words)),
        **place,
    )
