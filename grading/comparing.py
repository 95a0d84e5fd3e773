"""Two texts side by side, and the pages that show them: attempts of one's own, and the solution."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from courses.models import Enrollment, Exercise, User
from grading.models import Submission

CONTEXT = 3  # lines around a change that are shown
LONGEST = 4_000  # lines; comparing takes the square of it
SOLUTION = "solution"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of each text, 0 and "" where there is none; `kind` is same, changed or skipped."""

    kind: str
    left: int = 0
    before: str = ""
    right: int = 0
    after: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What can be chosen for either side."""

    key: str
    name: str
    files: Mapping[str, str]


def compare(before: str, after: str) -> list[Row]:
    """Changed lines and those around them; empty if the texts are alike."""
    old, new = before.splitlines()[:LONGEST], after.splitlines()[:LONGEST]
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    rows: list[Row] = []
    for group in matcher.get_grouped_opcodes(CONTEXT):
        if all(code[0] == "equal" for code in group):
            continue
        if rows or group[0][1] or group[0][3]:
            rows.append(Row("skipped"))
        for tag, *places in group:
            rows += _rows("same" if tag == "equal" else "changed", old, new, places)
    return rows


def _rows(
    kind: str, old: Sequence[str], new: Sequence[str], places: Sequence[int]
) -> Iterator[Row]:
    i1, i2, j1, j2 = places
    for left, right in zip_longest(range(i1, i2), range(j1, j2)):
        yield Row(
            kind,
            0 if left is None else left + 1,
            "" if left is None else old[left],
            0 if right is None else right + 1,
            "" if right is None else new[right],
        )


@require_safe
def show_comparison(request: HttpRequest, slug: str) -> HttpResponse:
    """`a` and `b` are attempts, or `b` the solution once the exercise has been passed."""
    query = Exercise.objects.open().select_related("revision", "day", "home_week")
    row = get_object_or_404(query, slug=slug)
    enrollment = cast("User", request.user).enrollment
    sides = _sides(enrollment, row) if enrollment else {}
    if not sides:
        raise Http404
    keys = list(sides)
    attempts = [key for key in keys if key != SOLUTION]
    before = _chosen(request, "a", sides, attempts[min(1, len(attempts) - 1)])
    after = _chosen(request, "b", sides, attempts[0])
    names = dict.fromkeys([*before.files, *after.files])
    files = [
        (name, compare(before.files.get(name, ""), after.files.get(name, ""))) for name in names
    ]
    context = {
        "exercise": row,
        "sides": sides.values(),
        "before": before,
        "after": after,
        "files": files,
    }
    return render(request, "grading/comparison.html", context)


def _chosen(request: HttpRequest, name: str, sides: Mapping[str, Side], usual: str) -> Side:
    try:
        return sides[request.GET.get(name, usual)]
    except KeyError:
        raise Http404 from None


def _sides(enrollment: Enrollment, row: Exercise) -> dict[str, Side]:
    """The newest attempts; none, if nothing has been submitted yet."""
    own = Submission.objects.filter(enrollment=enrollment, exercise=row).newest_first()
    sides = {}
    for attempt in own.only("created_at", "files", "verdict", "score", "max_score", "status")[:50]:
        told = attempt.get_verdict_display() if attempt.verdict else attempt.get_status_display()
        name = f"{localtime(attempt.created_at):%Y-%m-%d %H:%M:%S} · {told}"
        sides[str(attempt.pk)] = Side(str(attempt.pk), name, attempt.files)
    if sides and row.revision and enrollment.completions.filter(exercise=row).exists():
        sides[SOLUTION] = Side(SOLUTION, "The author's solution", row.revision.reference)
    return sides
