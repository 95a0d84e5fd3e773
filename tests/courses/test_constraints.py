"""What the database itself refuses, each by its name."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from courses.models import (
    Cohort,
    Completion,
    Day,
    Enrollment,
    Exercise,
    Passage,
    Phase,
    Revision,
    User,
    Week,
)
from courses.sync import sync
from tests.courses.trees import Tree

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def catalog(tree: Tree, make_enrollment):
    tree.prove()
    sync(tree.load())
    enrollment = make_enrollment()
    Completion.objects.create(enrollment=enrollment, exercise=Exercise.objects.get(slug="add"))


def an_unknown_status(model):
    return lambda: model.objects.update(status="published")


def an_unknown_kind():
    Exercise.objects.update(kind="homework")


def a_live_exercise_without_revision():
    Exercise.objects.filter(slug="parcel-desk").update(status="live")


def a_day_that_ends_before_it_begins():
    Day.objects.filter(slug="day-2").update(last=1)


def two_days_of_one_name_in_a_week():
    Day.objects.update(slug="day-1")


def one_revision_twice():
    revision = Revision.objects.get()
    revision.pk = None
    revision.save()


def a_cohort_that_ends_before_it_begins():
    Cohort.objects.update(ends_on=dt.date(2026, 9, 6))


def two_active_enrollments():
    other = Cohort.objects.create(name="Spring", slug="spring", starts_on=dt.date(2027, 3, 1))
    Enrollment.objects.create(user=User.objects.get(), cohort=other)


def two_enrollments_in_one_cohort():
    enrollment = Enrollment.objects.get()
    Enrollment.objects.create(user=enrollment.user, cohort=enrollment.cohort, active=False)


def one_completion_twice():
    completion = Completion.objects.get()
    completion.pk = None
    completion.save()


def a_passage_of_nothing():
    Passage.objects.create(text="", names="", words="")


VIOLATIONS = {
    "passage_of_one_thing": a_passage_of_nothing,
    "phase_status": an_unknown_status(Phase),
    "week_status": an_unknown_status(Week),
    "day_status": an_unknown_status(Day),
    "exercise_status": an_unknown_status(Exercise),
    "exercise_kind": an_unknown_kind,
    "exercise_live_is_proven": a_live_exercise_without_revision,
    "day_last_not_before_first": a_day_that_ends_before_it_begins,
    "day_slug_in_week": two_days_of_one_name_in_a_week,
    "revision_digest": one_revision_twice,
    "cohort_ends_after_start": a_cohort_that_ends_before_it_begins,
    "enrollment_one_active_per_user": two_active_enrollments,
    "enrollment_once_per_cohort": two_enrollments_in_one_cohort,
    "completion_once": one_completion_twice,
}


@pytest.mark.parametrize("name", VIOLATIONS)
def test_the_database_refuses(name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        VIOLATIONS[name]()


def test_every_named_constraint_is_tried():
    models = apps.get_app_config("courses").get_models()
    names = {constraint.name for model in models for constraint in model._meta.constraints}
    assert names == set(VIOLATIONS)


@pytest.mark.parametrize("model", [Phase, Week, Day, Exercise])
def test_a_uuid_stands_for_one_row(model):
    row = model.objects.first()
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    copy = model(**values | {"id": None, "slug": "another-name"})
    with pytest.raises(IntegrityError, match="uuid"), transaction.atomic():
        copy.save()


def test_a_revision_never_changes():
    revision = Revision.objects.get()
    revision.tests = {}
    with pytest.raises(ValueError, match="never changes"):
        revision.save()


def test_nothing_that_was_answered_can_be_deleted():
    from django.db.models import ProtectedError

    for row in (*Exercise.objects.filter(slug="add"), *Cohort.objects.all(), *User.objects.all()):
        with pytest.raises(ProtectedError):
            row.delete()


def test_a_student_may_change_cohorts():
    old = Enrollment.objects.get()
    Enrollment.objects.update(active=False)
    other = Cohort.objects.create(name="Spring", slug="spring", starts_on=dt.date(2027, 3, 1))
    new = Enrollment.objects.create(user=old.user, cohort=other)
    assert old.user.enrollment == new
