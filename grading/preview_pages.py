"""Pages for authors: drafts as students will see them, with what students never see."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from courses.content import ContentError, WeekContent
from courses.models import User
from grading.previewing import curriculum_at, stamp, tests_of, weeks_with_files


@require_safe
def show_written(request: HttpRequest) -> HttpResponse:
    return _preview(request, "grading/preview.html", lambda weeks: {"weeks": weeks})


@require_safe
def show_day(request: HttpRequest, week: str, day: str) -> HttpResponse:
    def find(weeks: list[WeekContent]) -> dict[str, object]:
        for one in weeks:
            for found in one.days:
                if (one.slug, found.slug) == (week, day):
                    by_slug = {exercise.slug: exercise for exercise in found.exercises}
                    parts = [(part.html, by_slug.get(part.exercise)) for part in found.lesson]
                    return {"week": one, "day": found, "parts": parts}
        raise Http404

    return _preview(request, "grading/preview_day.html", find)


@require_safe
def show_exercise(request: HttpRequest, slug: str) -> HttpResponse:
    def find(weeks: list[WeekContent]) -> dict[str, object]:
        for week in weeks:
            for day in (*week.days, None):
                for exercise in (day or week).exercises:
                    if exercise.slug == slug:
                        tests = tests_of(exercise)
                        return {"week": week, "day": day, "exercise": exercise, "tests": tests}
        raise Http404

    return _preview(request, "grading/preview_exercise.html", find)


def _preview(
    request: HttpRequest,
    template: str,
    find: Callable[[list[WeekContent]], dict[str, object]],
) -> HttpResponse:
    """The page, or 204 when the files are still what the page has `seen`."""
    user = cast("User", request.user)
    # Who may see revisions may see tests and solutions.
    if not (user.is_staff and user.has_perm("courses.view_revision")):
        raise Http404
    now = stamp(settings.CURRICULUM_DIR)
    context: dict[str, object]
    if request.GET.get("seen") == now:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    try:
        weeks = weeks_with_files(curriculum_at(settings.CURRICULUM_DIR, now))
    except ContentError as error:
        context = {"problems": error.problems, "root": settings.CURRICULUM_DIR}
        template = "grading/preview_problems.html"
    else:
        context = find(weeks)
    return render(request, template, {"stamp": now, **context})
