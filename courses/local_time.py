"""Times are shown as the reader's clock has them."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from courses.models import User


def activate_time_zone(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def middleware(request: HttpRequest) -> HttpResponse:
        # A page that asks for nobody does not ask the database who it is.
        signed_in = request.session.session_key is not None and request.user
        name = signed_in.time_zone if isinstance(signed_in, User) else ""
        with timezone.override(_zone(name)):
            return get_response(request)

    return middleware


def _zone(name: str) -> ZoneInfo | None:
    """None where it is not known, such as one that has been given up: the site's is used."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
