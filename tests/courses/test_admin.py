"""Django admin over catalog and people: staff finds, reads, and changes only what it may."""

import datetime as dt

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

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
from courses.sync import sync
from tests.courses.trees import Tree

pytestmark = pytest.mark.django_db
FACTS = [Phase, Week, Day, Exercise, Revision, Completion]
PEOPLE = [User, Cohort, Enrollment]
EVERYTHING = [*FACTS, *PEOPLE]
# What to type into the search box, and what is found with it.
SEARCHES = {
    Phase: ("advan", "Advanced"),
    Week: ("17", "Features"),
    Day: ("sums", "Sums"),
    Exercise: ("add", "Add"),
    Revision: ("add", "python"),
    Completion: ("alice", "alice"),
    User: ("alice", "alice"),
    Cohort: ("autumn", "Autumn"),
    Enrollment: ("alice", "alice"),
}


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Nothing has been collected, so files are looked up where they lie."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True


@pytest.fixture(autouse=True)
def catalog(tree: Tree, make_enrollment):
    tree.prove()
    sync(tree.load())
    add = Exercise.objects.get(slug="add")
    Completion.objects.create(enrollment=make_enrollment("alice"), exercise=add)
    return tree


@pytest.fixture
def owner():
    return logged_in(User.objects.create_superuser("olga"))


@pytest.fixture
def reader():
    """Staff that may look at everything and change nothing, as an instructor."""
    iris = User.objects.create_user("iris", is_staff=True)
    may = Permission.objects.filter(content_type__app_label="courses", codename__startswith="view_")
    iris.user_permissions.set(may)
    return logged_in(iris)


def logged_in(user):
    client = Client()
    client.force_login(user)
    return client


def url(model, page="changelist", *arguments):
    return reverse(f"admin:courses_{model.__name__.lower()}_{page}", args=arguments)


def test_every_model_of_courses_is_registered():
    registered = {model for model in admin.site._registry if model._meta.app_label == "courses"}
    assert registered == set(EVERYTHING)


@pytest.mark.parametrize("model", EVERYTHING)
def test_staff_opens_every_list_and_every_row(reader, model):
    assert reader.get(url(model)).status_code == 200
    assert reader.get(url(model, "change", model.objects.first().pk)).status_code == 200


@pytest.mark.parametrize("model", EVERYTHING)
def test_a_student_is_sent_to_log_in(model):
    page = logged_in(User.objects.get(username="alice")).get(url(model))
    assert page.status_code == 302
    assert "/login/" in page.url


@pytest.mark.parametrize("model", EVERYTHING)
def test_a_list_is_searched(reader, model):
    words, found = SEARCHES[model]
    assert 'name="q"' in reader.get(url(model)).text
    page = reader.get(url(model), {"q": words})
    assert page.context["cl"].result_count == 1
    assert found in page.text
    nothing = reader.get(url(model), {"q": "no such thing"})
    assert nothing.context["cl"].result_count == 0


@pytest.mark.parametrize("model", EVERYTHING)
def test_a_list_is_filtered(reader, model):
    changelist = reader.get(url(model)).context["cl"]
    assert changelist.has_filters
    for spec in changelist.filter_specs:
        for choice in spec.choices(changelist):
            page = reader.get(url(model) + choice["query_string"])
            assert page.status_code == 200, choice


def test_a_cohort_shows_how_many_study_in_it_now(reader, make_enrollment):
    left = make_enrollment("bob")
    left.active = False
    left.save()
    make_enrollment("charlie")
    (cohort,) = reader.get(url(Cohort)).context["cl"].queryset
    assert cohort.students == 2


def test_days_are_filtered_by_status(reader):
    page = reader.get(url(Day), {"status__exact": "draft"})
    assert [day.title for day in page.context["cl"].queryset] == ["Later"]


@pytest.mark.parametrize("model", EVERYTHING)
def test_the_number_of_queries_does_not_grow_with_the_list(
    owner, model, catalog: Tree, make_enrollment
):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert owner.get(url(model)).status_code == 200
        return len(captured)

    queries()  # what is asked only once (content types, session) is asked now
    few = queries()
    before = model.objects.count()
    grow(catalog, make_enrollment)
    assert model.objects.count() >= before + 3
    assert queries() <= few


def grow(tree: Tree, make_enrollment):
    """Three more of everything."""
    names = []
    for number in range(1, 4):
        folder = f"phase-{number + 3}"
        names.append(folder)
        week = f"{folder}/week-{number}"
        tree.yaml(f"{folder}/phase.yaml", folder, number=number + 3, title="More",
                  weeks=[f"week-{number}"])  # fmt: skip
        tree.yaml(f"{week}/week.yaml", week, number=number, title="More", days=["day-1"])
        tree.day(f"{week}/day-1", 1, "More", exercises=[f"more-{number}"])
        tree.live_exercise(f"{week}/day-1/more-{number}")
    tree.yaml("curriculum.yaml", phases=["phase-3", *names])
    for number in range(1, 4):
        tree.prove(f"phase-{number + 3}/week-{number}/day-1/more-{number}")
    sync(tree.load())
    for number in range(1, 4):
        enrollment = make_enrollment(f"student-{number}", f"cohort-{number}")
        exercise = Exercise.objects.get(slug=f"more-{number}")
        Completion.objects.create(enrollment=enrollment, exercise=exercise)


@pytest.mark.parametrize("model", FACTS)
def test_facts_are_read_only_even_for_the_owner(owner, model):
    row = model.objects.first()
    before = model.objects.values().get(pk=row.pk)
    page = owner.get(url(model, "change", row.pk))
    assert page.status_code == 200
    assert 'name="_save"' not in page.text
    assert owner.get(url(model, "add")).status_code == 403
    assert owner.post(url(model, "change", row.pk), {"title": "Mine"}).status_code == 403
    assert owner.post(url(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    owner.post(url(model), chosen)
    assert model.objects.values().get(pk=row.pk) == before


def test_the_owner_makes_a_cohort_and_enrolls_a_student(owner):
    bob = User.objects.create_user("bob")
    values = {"name": "Winter", "slug": "winter", "starts_on": "2026-12-01"}
    assert owner.post(url(Cohort, "add"), values).status_code == 302
    cohort = Cohort.objects.get(slug="winter")
    enrolled = {"user": bob.pk, "cohort": cohort.pk, "active": "on"}
    assert owner.post(url(Enrollment, "add"), enrolled).status_code == 302
    assert bob.enrollment is not None
    assert bob.enrollment.cohort == cohort


def test_a_second_active_enrollment_is_refused_in_words(owner):
    alice = User.objects.get(username="alice")
    other = Cohort.objects.create(name="Spring", slug="spring", starts_on=dt.date(2027, 3, 1))
    values = {"user": alice.pk, "cohort": other.pk, "active": "on"}
    page = owner.post(url(Enrollment, "add"), values)
    assert page.status_code == 200
    assert "already has an active enrollment" in page.text
    assert Enrollment.objects.count() == 1


def test_a_cohort_that_ends_before_it_begins_is_refused_in_words(owner):
    values = {"name": "X", "slug": "x", "starts_on": "2026-12-01", "ends_on": "2026-11-30"}
    page = owner.post(url(Cohort, "add"), values)
    assert "The last day is before the first day." in page.text


def test_the_day_an_enrollment_was_made_cannot_be_changed(owner):
    enrollment = Enrollment.objects.get()
    page = owner.get(url(Enrollment, "change", enrollment.pk)).text
    assert 'name="active"' in page
    assert 'name="created_at"' not in page
