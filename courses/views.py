from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from courses.models import Cohort, User
from courses.progress import progress_of
from courses.searching import search, words_of
from courses.syllabus import syllabus, week_part


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    user = request.user
    if not isinstance(user, User):
        return render(request, "courses/welcome.html")
    students = Count("enrollments", filter=Q(enrollments__active=True))
    enrollment = user.enrollment
    context: dict[str, object] = {
        "enrollment": enrollment,
        "cohorts": Cohort.objects.of_instructor(user).annotate(students=students),
    }
    if enrollment:
        progress = progress_of(enrollment)
        upcoming = progress.next_exercise
        context |= {"next": upcoming, "started": bool(progress.done)}
        if upcoming:
            context["week"] = week_part(upcoming.home_week_id, progress.done)
    return render(request, "courses/home.html", context)


@require_safe
def show_syllabus(request: HttpRequest) -> HttpResponse:
    enrollment = request.user.enrollment if isinstance(request.user, User) else None
    phases = syllabus(progress_of(enrollment).done)
    weeks = [week for phase in phases for week in phase.weeks]
    context = {
        "phases": phases,
        "enrollment": enrollment,
        "done": sum(week.done for week in weeks),
        "total": sum(week.total for week in weeks),
    }
    return render(request, "courses/syllabus.html", context)


@require_safe
def search_all(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "")[:200].strip()
    context = {"asked": asked, "found": search(asked), "empty": bool(asked) and not words_of(asked)}
    return render(request, "courses/search.html", context)
