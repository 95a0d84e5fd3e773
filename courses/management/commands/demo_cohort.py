import secrets
from typing import Any

from django.contrib.auth.models import Permission
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.utils import timezone

from courses.models import Cohort, Enrollment, User


class Command(BaseCommand):
    help = "Make or reset a demo cohort; prints its student and its instructor with new passwords."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--student", default="sam")
        parser.add_argument("--instructor", default="iris")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        cohort, _ = Cohort.objects.get_or_create(
            slug="demo", defaults={"name": "Demo cohort", "starts_on": today}
        )
        student = self._user("student", options["student"])
        if student.enrollment is None:
            enrollment, created = Enrollment.objects.get_or_create(user=student, cohort=cohort)
            if not created:
                enrollment.active = True
                enrollment.save(update_fields=["active"])
        instructor = self._user("instructor", options["instructor"], is_staff=True)
        permissions = Permission.objects.filter(content_type__app_label__in=["courses", "grading"])
        instructor.user_permissions.set(permissions.filter(codename__startswith="view_"))
        cohort.instructors.add(instructor)

    def _user(self, role: str, name: str, **values: Any) -> User:
        password = secrets.token_urlsafe(9)
        user, _ = User.objects.get_or_create(
            username=name, defaults={"display_name": name.capitalize()}
        )
        for field, value in values.items():
            setattr(user, field, value)
        user.set_password(password)
        user.save()
        self.stdout.write(f"{role} {name} {password}")
        return user
