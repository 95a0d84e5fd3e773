import pytest
from django.test import Client

from tests.pages.rows import PASSWORD

pytestmark = pytest.mark.django_db


def log_in(client: Client, password: str, **more: str):
    return client.post("/login/", {"username": "alice", "password": password, **more})


def test_the_right_password_leads_to_the_page_that_was_asked_for(alice, client):
    assert 'name="next" value="/syllabus/"' in client.get("/login/?next=/syllabus/").text
    answer = log_in(client, PASSWORD, next="/syllabus/")
    assert (answer.status_code, answer.url) == (302, "/syllabus/")


def test_nobody_is_led_to_another_site(alice, client):
    assert log_in(client, PASSWORD, next="https://example.com/").url == "/"


def test_a_wrong_password_keeps_the_page_that_was_asked_for(alice, client):
    page = log_in(client, "wrong", next="/syllabus/")
    assert page.status_code == 200
    assert "do not belong together" in page.text
    assert 'name="next" value="/syllabus/"' in page.text


def test_guessing_is_throttled_and_the_page_names_the_wait(alice, client):
    answers = [log_in(client, f"guess {n}") for n in range(6)]
    assert answers[-1].status_code == 429
    assert "15 minutes" in answers[-1].text
    assert log_in(client, PASSWORD).status_code == 429


def test_a_stranger_s_guesses_do_not_lock_another_student_out(alice, bob, client):
    for n in range(6):
        log_in(client, f"guess {n}")
    answer = client.post("/login/", {"username": "bob", "password": PASSWORD})
    assert answer.status_code == 302
