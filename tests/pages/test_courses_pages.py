import re

import pytest
from django.urls import reverse

from courses.models import Completion

pytestmark = pytest.mark.django_db


def test_home_tells_a_visitor_what_this_is_and_where_to_log_in(client):
    page = client.get("/")
    assert page.status_code == 200
    assert reverse("login") in page.text
    assert "Syllabus" not in page.text


@pytest.mark.parametrize("path", ["/syllabus/", "/cohorts/autumn/", "/week-17/day-1/"])
def test_a_visitor_is_sent_to_log_in_and_back(client, path):
    page = client.get(path)
    assert page.status_code == 302
    assert page.url == f"/login/?next={path}"


def test_home_continues_with_the_next_unfinished_exercise(alice, exercises, as_user):
    first, second = exercises
    Completion.objects.create(enrollment=alice.enrollment, exercise=first)
    page = as_user(alice).get("/").text
    assert f'href="/exercises/{second.slug}/"' in page
    assert "about 8 minutes" in page
    assert "1 of 2" in page


def test_home_says_so_when_all_is_done(alice, exercises, as_user):
    for exercise in exercises:
        Completion.objects.create(enrollment=alice.enrollment, exercise=exercise)
    assert "finished everything that is open" in as_user(alice).get("/").text


def test_home_tells_someone_without_a_cohort_what_happens_next(charlie, as_user):
    assert "not enrolled" in as_user(charlie).get("/").text


def test_home_leads_an_instructor_to_the_cohort(bob, cohort, as_user):
    page = as_user(bob).get("/").text
    assert 'href="/cohorts/autumn/"' in page
    assert "not enrolled" not in page


def test_a_student_sees_no_link_to_the_cohort_page(alice, as_user):
    assert "/cohorts/" not in as_user(alice).get("/").text


def test_the_syllabus_links_live_days_and_only_names_drafts(alice, exercises, as_user):
    page = as_user(alice).get("/syllabus/").text
    assert 'href="/week-17/day-1/"' in page
    assert "Decorators" in page
    assert "/week-17/day-2/" not in page
    assert "in preparation" in page


def test_the_syllabus_counts_only_the_readers_own_progress(alice, bob, exercises, as_user):
    Completion.objects.create(enrollment=alice.enrollment, exercise=exercises[0])
    assert "1 of 2 done" in as_user(alice).get("/syllabus/").text
    assert "done" not in as_user(bob).get("/syllabus/").text


@pytest.mark.parametrize("path", ["/", "/syllabus/"])
def test_pages_are_only_read(alice, as_user, path):
    assert as_user(alice).post(path).status_code == 405


def test_logging_out_takes_a_post(alice, as_user):
    client = as_user(alice)
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/").status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/", "/syllabus/"])
def test_the_number_of_queries_does_not_grow_with_the_catalog(
    alice, day, exercises, as_user, path, django_assert_max_num_queries, open_another
):
    client = as_user(alice)
    with django_assert_max_num_queries(14) as few:
        client.get(path)
    open_another(20)
    with django_assert_max_num_queries(len(few)):
        client.get(path)


def test_no_page_carries_inline_style_or_script(alice, bob, exercises, as_user, client):
    pages = [client.get("/"), client.get("/login/"), client.get("/admin/login/")]
    pages += [as_user(alice).get(path) for path in ("/", "/syllabus/", "/nowhere/")]
    pages += [as_user(bob).get("/cohorts/autumn/")]
    for page in pages:
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", page.text)
        assert not re.search(r"<script(?![^>]*(src=|application/json))", page.text)
