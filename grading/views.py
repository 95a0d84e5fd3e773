"""The pages where exercises are read and answered, and where answers are read."""

from __future__ import annotations

import math
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses.models import Day, Enrollment, Exercise, User
from courses.progress import progress_of
from grading import running
from grading.drafting import Opening, drafts_of, opening
from grading.forms import AnswerForm, RunForm, blank_form, sent_form
from grading.hinting import ladders, open_next
from grading.models import Run, Status, Submission
from grading.queueing import expected_wait, position, usual_time, waiting
from grading.reading import (
    lesson_parts,
    manifest_of,
    neighbor_exercises,
    neighbors,
    sections_of,
    task_states,
)
from grading.style import style_of
from grading.submitting import TooManyWaiting, submit
from grading.waiting import poll_seconds, wait_until_final


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)


@require_safe
def show_day(request: HttpRequest, week: str, day: str) -> HttpResponse:
    row = get_object_or_404(Day.objects.live().select_related("week"), week__slug=week, slug=day)
    progress = progress_of(_user(request).enrollment)
    previous, following = neighbors(row)
    context = {
        "day": row,
        "parts": lesson_parts(row, progress.done),
        "sections": sections_of(row),
        "previous": previous,
        "following": following,
        "count": progress.by_day.get(row.pk),
    }
    return render(request, "grading/day.html", context)


@login_not_required  # but for the words to somebody whose session ended while they typed
@require_http_methods(["GET", "HEAD", "POST"])
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    if not request.user.is_authenticated:
        return _logged_out(request, slug)
    query = Exercise.objects.open().select_related("revision", "day__week", "home_week")
    row = query.filter(slug=slug).first()
    if row is None:
        return _closed_page(request, slug)
    enrollment = _user(request).enrollment
    if request.method != "POST":
        latest = _latest(enrollment, row)
        opened = opening(enrollment, row, latest, request.GET.get("restore", ""))
        form = blank_form(row, opened.files)
        return _exercise_page(request, row, enrollment, form, latest, opened=opened)
    if enrollment is None:
        return _exercise_page(request, row, None, sent_form(row, request), status=403)
    form = sent_form(row, request)
    if not form.is_valid():
        return _exercise_page(request, row, enrollment, form, status=422)
    try:
        submission = submit(enrollment, row, form.texts, form.cleaned_data["key"])
    except TooManyWaiting as error:
        seconds = math.ceil(error.wait.total_seconds())
        form.add_error(None, f"{error}. Yours is kept here; submit it again in {seconds} s.")
        page = _exercise_page(request, row, enrollment, form, status=429)
        page["Retry-After"] = str(seconds)
        return page
    wait_until_final(submission)
    if request.htmx:  # type: ignore[attr-defined]
        return _exercise_page(request, row, enrollment, blank_form(row, form.texts), submission)
    response = redirect(submission)
    response.status_code = HTTPStatus.SEE_OTHER
    return response


@login_not_required  # as above
@require_POST
def run(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what the code does, without grading it; the answer comes back as it was typed."""
    if not request.user.is_authenticated:
        return _logged_out(request, slug)
    query = Exercise.objects.open().select_related("revision", "day__week", "home_week")
    row = query.filter(slug=slug).first()
    if row is None:
        return _closed_page(request, slug)
    enrollment = _user(request).enrollment
    form, options = sent_form(row, request), RunForm(request.POST)
    if enrollment is None:
        return _exercise_page(request, row, None, form, options=options, status=403)
    if not (form.is_valid() and options.is_valid()):
        return _exercise_page(request, row, enrollment, form, options=options, status=422)
    try:
        started = running.start(enrollment, row, form.texts, **options.cleaned_data)
    except running.StillRunning as error:
        form.add_error(None, str(error))
        return _exercise_page(request, row, enrollment, form, options=options, status=429)
    wait_until_final(started)
    form = blank_form(row, form.texts)
    return _exercise_page(request, row, enrollment, form, options=options, run=started)


@require_POST
def open_hint(request: HttpRequest, slug: str) -> HttpResponse:
    """Open the next hint; whoever has no script gets the page again with what was typed."""
    query = Exercise.objects.open().select_related("revision", "day__week", "home_week")
    row = get_object_or_404(query, slug=slug)
    enrollment = _user(request).enrollment
    task, _, step = request.POST.get("hint", "").partition(".")
    if enrollment is None or not (task.isdecimal() and step.isdecimal()):
        raise Http404
    open_next(enrollment, row, int(task), int(step))
    opened = {"task": int(task), "step": int(step)}
    if request.htmx:  # type: ignore[attr-defined]
        context = {"exercise": row, "ladders": ladders(enrollment, row), "opened": opened}
        return render(request, "grading/exercise.html#hints", context)
    form = blank_form(row, _typed(request))
    return _exercise_page(request, row, enrollment, form, opened_hint=opened)


@require_safe
def show_run(request: HttpRequest, pk: UUID) -> HttpResponse:
    query = Run.objects.select_related("exercise")
    started = get_object_or_404(query, pk=pk, enrollment__user=_user(request))
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "grading/run.html", {"run": started})
    response = render(request, "grading/run_page.html", {"run": started})
    if not started.final:
        response["Refresh"] = "1"  # the page without JavaScript
    return response


@require_POST
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One's own only: an instructor reads answers, but does not take them back."""
    own = Submission.objects.filter(enrollment__user=_user(request))
    submission = get_object_or_404(own, pk=pk)
    submission.cancel()  # too late is no error: the page shows what became of it
    response = redirect(submission)
    response.status_code = HTTPStatus.SEE_OTHER
    return response


@require_safe
def show_submission(request: HttpRequest, pk: UUID) -> HttpResponse:
    query = Submission.objects.by(_user(request)).select_related(
        "exercise__day__week", "exercise__home_week", "enrollment__user", "revision"
    )
    submission = get_object_or_404(query.with_results(), pk=pk)
    context = _result_context(submission)
    context["own"] = submission.enrollment.user_id == _user(request).pk
    if request.htmx:  # type: ignore[attr-defined]
        part = "remarks" if "remarks" in request.GET else "result"
        return render(request, f"grading/{part}.html", context)
    context["exercise"] = submission.exercise
    context["attempts"] = _own(submission.enrollment, submission.exercise)
    context["listing"] = {n: text.splitlines() for n, text in submission.files.items()}
    response = render(request, "grading/submission.html", context)
    if not submission.final:
        response["Refresh"] = str(poll_seconds(submission) + 1)  # the page without JavaScript
    return response


def _closed_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Says so, and gives back what was typed: the page may have been open for hours."""
    template = "grading/closed.html"
    status = HTTPStatus.NOT_FOUND
    if request.htmx:  # type: ignore[attr-defined]
        template += "#answer"
        status = HTTPStatus.OK  # htmx swaps a page of errors only when it is told that all is well
    return render(request, template, {"slug": slug, "typed": _typed(request)}, status=status)


def _logged_out(request: HttpRequest, slug: str) -> HttpResponse:
    """To the login, which brings back here; what a form held is given back before."""
    address = reverse("exercise", args=[slug])
    if request.method != "POST":
        return redirect_to_login(address)
    if request.htmx:  # type: ignore[attr-defined]
        return HttpResponse(status=HTTPStatus.UNAUTHORIZED)  # its page keeps the text and says so
    context = {"address": address, "typed": _typed(request)}
    return render(request, "grading/logged_out.html", context, status=HTTPStatus.UNAUTHORIZED)


def _typed(request: HttpRequest) -> dict[str, str]:
    return {
        name.removeprefix("file:"): text
        for name, text in request.POST.items()
        if name.startswith("file:") and isinstance(text, str)
    }


def _own(enrollment: Enrollment | None, row: Exercise) -> list[Submission]:
    if enrollment is None:
        return []
    own = Submission.objects.filter(enrollment=enrollment, exercise=row).newest_first()
    return list(own.defer("message")[:20])


def _latest(enrollment: Enrollment | None, row: Exercise) -> Submission | None:
    if enrollment is None:
        return None
    own = Submission.objects.filter(enrollment=enrollment, exercise=row).newest_first()
    return own.with_results().first()


def _exercise_page(
    request: HttpRequest,
    row: Exercise,
    enrollment: Enrollment | None,
    form: AnswerForm,
    submission: Submission | None = None,
    *,
    options: RunForm | None = None,
    run: Run | None = None,
    opened: Opening | None = None,
    opened_hint: Mapping[str, int] | None = None,
    status: int = 200,
) -> HttpResponse:
    drafts = opened.drafts if opened else drafts_of(enrollment, row)
    form.build_on({name: draft.version for name, draft in drafts.items()})
    context = {
        "brought_back": opened.brought_back if opened else "",
        "saved_at": max((draft.saved_at for draft in drafts.values()), default=None),
        "written_over": any(draft.before for draft in drafts.values()),
        "options": options or RunForm(),
        "run": run,
        "exercise": row,
        "ladders": ladders(enrollment, row),
        "opened": opened_hint,
        "enrollment": enrollment,
        "form": form,
        "tests": manifest_of(row),
        "attempts": _own(enrollment, row),
        "tasks": task_states(row, submission or _latest(enrollment, row)),
        "usual": usual_time(),
        "waiting": waiting(),
        "given": row.revision.given if row.revision else {},
        "neighbors": neighbor_exercises(row),
    }
    template = "grading/exercise.html"
    if submission is not None:
        form.mark_submitted(submission.files)
        context |= {**_result_context(submission), "own": True}
    if request.htmx:  # type: ignore[attr-defined]
        template = "grading/exercise.html#answer"
        status = 200  # htmx swaps a page of errors only when it is told that all is well
    return render(request, template, context, status=status)


def _result_context(submission: Submission) -> dict[str, object]:
    queue: dict[str, Any] = {}
    if submission.status == Status.QUEUED:
        queue = {
            "ahead": position(submission),
            "wait": expected_wait(submission),
            "usual": usual_time(),
        }
    return (
        queue
        | style_of(submission)
        | {
            "submission": submission,
            "results": submission.results,
            "poll_seconds": poll_seconds(submission, queue.get("wait")),
        }
    )
