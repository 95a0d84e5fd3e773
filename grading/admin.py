from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from grading.models import Fault, Judging, OpenedHint, Result, Run, Submission, Worker
from grading.models.submission import SubmissionQuerySet
from grading.submitting import send


class FactsAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Answers and verdicts are facts: staff reads them, nobody edits them."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class FactsInline(admin.TabularInline):  # type: ignore[type-arg]
    extra = 0
    can_delete = False


class JudgingInline(FactsInline):
    model = Judging
    fields = ["number", "verdict", "score", "max_score", "duration_ms", "finished_at"]
    show_change_link = True


class ResultInline(FactsInline):
    model = Result
    fields = ["position", "name", "outcome", "points", "visible", "duration_ms"]


@admin.register(Submission)
class SubmissionAdmin(FactsAdmin):
    list_display = [
        "short_receipt",
        "enrollment",
        "exercise",
        "status",
        "lane",
        "verdict",
        "score",
        "attempts",
        "created_at",
    ]
    list_filter = ["status", "lane", "verdict", "enrollment__cohort", "exercise"]
    list_select_related = ["enrollment__user", "enrollment__cohort", "exercise"]
    search_fields = ["receipt", "enrollment__user__username", "exercise__slug"]
    date_hierarchy = "created_at"
    inlines = [JudgingInline]
    actions = ["run_again", "judge_again"]

    @admin.action(description="Judge again what the platform failed to judge", permissions=["view"])
    def run_again(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        again = [submission for submission in queryset if submission.run_again()]
        self._queued(request, queryset, again, "only what could not be judged is judged again")

    @admin.action(
        description="Judge anew, behind all live answers; earlier verdicts stay in the history",
        permissions=["view"],
    )
    def judge_again(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        chosen = queryset.select_related("exercise")
        again = [submission for submission in chosen if submission.judge_again()]
        self._queued(request, queryset, again, "only what has a verdict is judged anew")

    def _queued(
        self,
        request: HttpRequest,
        chosen: SubmissionQuerySet,
        again: list[Submission],
        otherwise: str,
    ) -> None:
        for submission in again:
            send(submission)
        self.message_user(request, f"{len(again)} queued again.")
        if others := chosen.count() - len(again):
            self.message_user(request, f"{others} left alone: {otherwise}.", messages.WARNING)


@admin.register(Judging)
class JudgingAdmin(FactsAdmin):
    list_display = ["submission", "number", "verdict", "score", "duration_ms", "finished_at"]
    list_filter = ["verdict"]
    list_select_related = ["submission"]
    search_fields = ["submission__receipt"]
    date_hierarchy = "finished_at"
    inlines = [ResultInline]


@admin.register(Result)
class ResultAdmin(FactsAdmin):
    list_display = ["name", "judging", "outcome", "points", "visible", "duration_ms"]
    list_filter = ["outcome", "visible"]
    list_select_related = ["judging__submission"]
    search_fields = ["name", "judging__submission__receipt"]


@admin.register(Run)
class RunAdmin(FactsAdmin):
    list_display = ["enrollment", "exercise", "status", "outcome", "created_at"]
    list_filter = ["status", "outcome"]
    list_select_related = ["enrollment__user", "enrollment__cohort", "exercise"]
    date_hierarchy = "created_at"


@admin.register(Fault)
class FaultAdmin(FactsAdmin):
    list_display = ["at", "submission", "attempt", "__str__"]
    list_select_related = ["submission"]
    search_fields = ["submission__receipt", "error"]
    date_hierarchy = "at"


@admin.register(Worker)
class WorkerAdmin(FactsAdmin):
    list_display = [
        "name",
        "lanes",
        "fitness",
        "trouble",
        "sandbox",
        "threads",
        "why",
        "started_at",
        "seen_at",
    ]
    list_filter = ["fitness", "sandbox"]
    search_fields = ["name"]


@admin.register(OpenedHint)
class OpenedHintAdmin(FactsAdmin):
    list_display = ["exercise", "task", "step", "enrollment", "opened_at"]
    list_filter = ["enrollment__cohort", "exercise"]
    list_select_related = ["exercise", "enrollment__user", "enrollment__cohort"]
    date_hierarchy = "opened_at"
