"""Is it alive, is it ready: for load balancers, without login."""

from __future__ import annotations

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from grading.models import Fitness, Lane, Worker


@login_not_required
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Ready when answers can be taken and not every worker of the live lane refuses to judge.

    Without any such worker it is ready all the same: answers are stored and wait for one.
    """
    checks = {"database": _database(), "broker": _broker()}
    workers = _workers() if checks["database"] == "ok" else []
    live = [worker for worker in workers if Lane.LIVE in worker["lanes"]]
    judging = not live or any(worker["fitness"] != Fitness.UNFIT for worker in live)
    ready = judging and all(state == "ok" for state in checks.values())
    return JsonResponse(
        {"ready": ready, **checks, "workers": workers}, status=200 if ready else 503
    )


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return type(error).__name__
    return "ok"


def _workers() -> list[dict[str, str]]:
    """How each worker is and why; without names, since anybody may read this."""
    return [
        {
            "lanes": worker.lanes,
            "sandbox": worker.sandbox,
            "fitness": worker.fitness,
            "trouble": worker.trouble,
        }
        for worker in Worker.objects.present()
    ]


def _broker() -> str:
    try:
        with redis.Redis.from_url(
            settings.BROKER_URL.replace("redis+socket://", "unix://"), socket_timeout=1
        ) as client:
            client.ping()
    except redis.RedisError as error:
        return type(error).__name__
    return "ok"
