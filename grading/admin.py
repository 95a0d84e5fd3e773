from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from grading.models import Result, Submission, Worker
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


class ResultInline(admin.TabularInline):  # type: ignore[type-arg]
    model = Result
    fields = ["position", "name", "outcome", "points", "visible", "duration_ms"]
    extra = 0
    can_delete = False


@admin.register(Submission)
class SubmissionAdmin(FactsAdmin):
    list_display = [
        "short_receipt",
        "enrollment",
        "exercise",
        "status",
        "verdict",
        "score",
        "attempts",
        "created_at",
    ]
    list_filter = ["status", "verdict", "enrollment__cohort", "exercise"]
    list_select_related = ["enrollment__user", "enrollment__cohort", "exercise"]
    search_fields = ["receipt", "enrollment__user__username", "exercise__slug"]
    date_hierarchy = "created_at"
    inlines = [ResultInline]
    actions = ["run_again"]

    @admin.action(description="Judge again what the platform failed to judge", permissions=["view"])
    def run_again(self, request: HttpRequest, queryset: SubmissionQuerySet) -> None:
        again = [submission for submission in queryset if submission.run_again()]
        for submission in again:
            send(submission)
        others = queryset.count() - len(again)
        self.message_user(request, f"{len(again)} queued again.")
        if others:
            text = f"{others} left alone: only what could not be judged is judged again."
            self.message_user(request, text, messages.WARNING)


@admin.register(Result)
class ResultAdmin(FactsAdmin):
    list_display = ["name", "submission", "outcome", "points", "visible", "duration_ms"]
    list_filter = ["outcome", "visible"]
    list_select_related = ["submission"]
    search_fields = ["name", "submission__receipt"]


@admin.register(Worker)
class WorkerAdmin(FactsAdmin):
    list_display = [
        "name",
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
