"""How judging goes, for the staff."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from courses.models import User
from grading.figures import DAY, HOUR, period, queues
from grading.models import Fault, Worker

FAULTS_SHOWN = 20


@require_safe
def show_operations(request: HttpRequest) -> HttpResponse:
    if not cast("User", request.user).is_staff:
        raise Http404
    context = {
        "queues": queues(),
        "periods": [period("Last hour", HOUR), period("Last day", DAY)],
        "workers": Worker.objects.present(),
        "faults": Fault.objects.select_related("submission__exercise")[:FAULTS_SHOWN],
    }
    return render(request, "grading/operations.html", context)
