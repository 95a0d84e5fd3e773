"""Drafts: what is shown in the form at first, and what the page sends while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import cast
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from courses.models import Enrollment, Exercise, User
from grading.models import Draft, Submission, save_draft


@dataclass(frozen=True, slots=True)
class Opening:
    """The texts a page begins with; `brought_back` says whose they are if not the latest."""

    files: Mapping[str, str]
    drafts: Mapping[str, Draft]
    brought_back: str = ""


def opening(
    enrollment: Enrollment | None, row: Exercise, latest: Submission | None, wanted: str = ""
) -> Opening:
    """The latest text of each file, unless an older one is `wanted`: `starter`, `before`, an id."""
    drafts = drafts_of(enrollment, row)
    files = {**row.starter, **(latest.files if latest else {})}
    for name, draft in drafts.items():
        # A submission that was made without the page's script is newer than the draft.
        if name in files and (latest is None or draft.saved_at > latest.created_at):
            files[name] = draft.text
    if wanted and enrollment:
        older, whose = _older(enrollment, row, drafts, wanted)
        known = {name: text for name, text in older.items() if name in files}
        return Opening(files | known, drafts, whose)
    return Opening(files, drafts)


def drafts_of(enrollment: Enrollment | None, row: Exercise) -> dict[str, Draft]:
    if enrollment is None:
        return {}
    return {draft.name: draft for draft in enrollment.drafts.filter(exercise=row)}


def _older(
    enrollment: Enrollment, row: Exercise, drafts: Mapping[str, Draft], wanted: str
) -> tuple[Mapping[str, str], str]:
    if wanted == "starter":
        return row.starter, "the code that you were given"
    if wanted == "before":
        found = {name: draft.before for name, draft in drafts.items() if draft.before}
        return found, "what stood here before"
    try:
        attempt = Submission.objects.get(enrollment=enrollment, exercise=row, pk=UUID(wanted))
    except (Submission.DoesNotExist, ValueError):
        raise Http404 from None
    return attempt.files, f"your attempt {attempt.short_receipt}"


@require_POST
def keep_draft(request: HttpRequest, slug: str) -> JsonResponse:
    """Keep one file's text; 409 with the other text if it does not build on the latest one."""
    row = Exercise.objects.open().select_related("revision").filter(slug=slug).first()
    enrollment = cast("User", request.user).enrollment
    name, text = request.POST.get("file", ""), request.POST.get("text", "").replace("\r\n", "\n")
    if row is None or enrollment is None or row.revision is None or name not in row.revision.files:
        raise Http404
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > settings.ANSWER_MAX_BYTES or "\0" in text or not _version(request).isdecimal():
        refused = f"It has {size:,} bytes; at most {settings.ANSWER_MAX_BYTES:,} are kept."
        if size <= settings.ANSWER_MAX_BYTES:
            refused = "It has a character that cannot be kept."
        return JsonResponse({"refused": refused}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    keep = request.POST.get("keep") == "1"
    draft, kept = save_draft(enrollment, row, name, text, int(_version(request)), keep=keep)
    said = {"version": draft.version, "saved_at": draft.saved_at.isoformat()}
    if kept:
        return JsonResponse(said)
    return JsonResponse(said | {"text": draft.text}, status=HTTPStatus.CONFLICT)


def _version(request: HttpRequest) -> str:
    return request.POST.get("version", "")[:9]
