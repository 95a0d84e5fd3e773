"""One's own account: name, time zone, theme, password."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.utils import timezone

from courses.models import User
from tests.pages.rows import PASSWORD

ACCOUNT, PASSWORD_URL = "/account/", "/account/password/"
NEW = "a dozen green parcels"


@pytest.fixture
def page(alice, as_user):
    return as_user(alice)


def test_the_name_leads_to_the_account(page):
    assert 'href="/account/">Alice</a>' in page.get("/").content.decode()


def test_what_is_saved_is_shown_and_used(page, alice):
    data = {"display_name": "Alice B.", "time_zone": "Asia/Tokyo", "theme": "dark"}
    response = page.post(ACCOUNT, data, follow=True)
    text = response.content.decode()
    assert "Saved." in text
    assert 'data-theme="dark"' in text
    assert "Alice B." in text
    alice.refresh_from_db()
    assert alice.time_zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    "wrong",
    [{"time_zone": "Mars/Olympus"}, {"theme": "neon"}, {"display_name": "x" * 101}],
)
def test_what_cannot_be_is_refused_and_the_rest_is_kept_in_the_form(page, alice, wrong):
    data = {"display_name": "Al", "time_zone": "Europe/Berlin", "theme": "light"} | wrong
    response = page.post(ACCOUNT, data)
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert response.context["form"]["time_zone"].value() == data["time_zone"]
    assert ">Alice</a>" in response.content.decode()  # the page's own name is not the refused one
    alice.refresh_from_db()
    assert (alice.display_name, alice.theme) == ("Alice", "")


def test_nobody_becomes_staff_this_way(page, alice):
    page.post(ACCOUNT, {"display_name": "Al", "is_staff": "on", "username": "root"})
    alice.refresh_from_db()
    assert (alice.username, alice.is_staff) == ("alice", False)


@pytest.mark.parametrize(("zone", "shown"), [("", "23:30"), ("Asia/Tokyo", "08:30")])
def test_times_are_those_of_the_reader(page, alice, exercises, zone, shown):
    from grading.models import Draft

    alice.time_zone = zone
    alice.save()
    saved = dt.datetime(2026, 11, 23, 23, 30, tzinfo=dt.UTC)
    row = exercises[0]
    Draft.objects.create(
        enrollment=alice.enrollment,
        exercise=row,
        name=row.revision.files[0],
        text="x = 1",
        saved_at=saved,
    )
    assert f">{shown}</time>" in page.get(row.get_absolute_url()).content.decode()
    assert timezone.get_current_timezone_name() == "UTC"  # the next request has its own


def test_a_time_zone_that_was_given_up_is_the_site_s(page, alice):
    User.objects.filter(pk=alice.pk).update(time_zone="Atlantis/Harbor")
    assert page.get("/").status_code == HTTPStatus.OK


def test_the_password_is_changed_and_one_stays_logged_in(page, alice):
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    response = page.post(PASSWORD_URL, data, follow=True)
    assert "Your password has been changed." in response.content.decode()
    assert page.get(ACCOUNT).status_code == HTTPStatus.OK
    alice.refresh_from_db()
    assert alice.check_password(NEW)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"old_password": "wrong"}, "Your old password was entered incorrectly"),
        ({"new_password2": "another"}, "match"),
        ({"new_password1": "alice", "new_password2": "alice"}, "too similar to the username"),
    ],
)
def test_a_password_that_cannot_be_is_explained(page, change, said):
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW} | change
    assert said in page.post(PASSWORD_URL, data).content.decode()


@pytest.mark.parametrize("url", [ACCOUNT, PASSWORD_URL])
def test_strangers_have_no_account(client, url):
    assert client.get(url).status_code == HTTPStatus.FOUND
