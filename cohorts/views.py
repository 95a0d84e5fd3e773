from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cohorts.table import table_of
from courses.models import Cohort, User


class AuthenticatedRequest(HttpRequest):
    user: User  # LoginRequiredMiddleware has seen to it


@require_safe
def show_cohort(request: AuthenticatedRequest, slug: str) -> HttpResponse:
    cohort = get_object_or_404(Cohort.objects.of_instructor(request.user), slug=slug)
    return render(request, "cohorts/cohort.html", {"cohort": cohort, "table": table_of(cohort)})
