from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from courses.models import (
    Cohort,
    Completion,
    Day,
    Enrollment,
    Exercise,
    Phase,
    Revision,
    User,
    Week,
)


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Facts: made by files or by the judge, never by hand."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Phase)
class PhaseAdmin(ReadOnlyAdmin):
    list_display = ["number", "title", "slug", "status"]
    list_filter = ["status"]
    search_fields = ["title", "slug"]


@admin.register(Week)
class WeekAdmin(ReadOnlyAdmin):
    list_display = ["number", "title", "phase", "block", "status"]
    list_filter = ["phase", "status"]
    list_select_related = ["phase"]
    search_fields = ["title", "slug"]


@admin.register(Day)
class DayAdmin(ReadOnlyAdmin):
    list_display = ["title", "week", "first", "last", "minutes", "status"]
    list_filter = ["status", "week"]
    list_select_related = ["week"]
    search_fields = ["title", "slug"]


@admin.register(Exercise)
class ExerciseAdmin(ReadOnlyAdmin):
    list_display = ["slug", "title", "kind", "day", "minutes", "points", "status"]
    list_filter = ["status", "kind", "home_week"]
    list_select_related = ["day"]
    search_fields = ["slug", "title"]


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = ["exercise", "digest", "environment", "size", "created_at"]
    list_filter = ["environment", "size", "created_at"]
    list_select_related = ["exercise"]
    search_fields = ["digest", "exercise__slug"]


@admin.register(User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]
    list_display = ["username", "display_name", "email", "is_staff", "is_active", "last_login"]
    fieldsets = [
        *(UserAdmin.fieldsets or ()),
        ("Shown to others", {"fields": ["display_name"]}),
    ]


@admin.register(Cohort)
class CohortAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["name", "slug", "starts_on", "ends_on", "students"]
    list_filter = ["starts_on"]
    filter_horizontal = ["instructors"]
    search_fields = ["name", "slug"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Cohort]:
        active = Count("enrollments", filter=Q(enrollments__active=True))
        cohorts: QuerySet[Cohort] = super().get_queryset(request)
        return cohorts.annotate(students=active)

    @admin.display(ordering="students", description="active students")
    def students(self, cohort: Any) -> int:
        return int(cohort.students)


@admin.register(Enrollment)
class EnrollmentAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ["user", "cohort", "active", "created_at"]
    list_filter = ["active", "cohort"]
    list_select_related = ["user", "cohort"]
    search_fields = ["user__username", "user__display_name"]
    autocomplete_fields = ["user", "cohort"]
    readonly_fields = ["created_at"]


@admin.register(Completion)
class CompletionAdmin(ReadOnlyAdmin):
    list_display = ["enrollment", "exercise", "at"]
    list_filter = ["at", "exercise__kind", "enrollment__cohort"]
    list_select_related = ["enrollment__user", "enrollment__cohort", "exercise"]
    search_fields = ["enrollment__user__username", "exercise__slug"]
