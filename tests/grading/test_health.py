import datetime as dt
import logging
from http import HTTPStatus

import pytest
from django.utils import timezone

from bootcamp.logs import NotTheWatch
from grading.models import Fitness, Worker


def test_it_says_that_it_lives_to_anybody(client):
    assert client.get("/livez").status_code == HTTPStatus.OK


@pytest.mark.django_db
def test_it_is_ready_with_database_and_broker(client):
    response = client.get("/readyz")
    assert response.json() == {
        "ready": True, "database": "ok", "broker": "ok", "workers": []
    }  # fmt: skip


@pytest.mark.django_db
def test_without_a_broker_it_is_not_ready_and_says_so(client, settings):
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    response = client.get("/readyz")
    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert response.json()["ready"] is False
    assert response.json()["broker"] == "ConnectionError"


@pytest.mark.django_db
def test_an_unfit_worker_is_seen_with_its_reason_and_alone_makes_the_site_unready(client):
    Worker.objects.create(
        name="cellar:7", sandbox="docker", why="", fitness=Fitness.UNFIT, trouble="“good” failed"
    )
    response = client.get("/readyz")
    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    unfit = {"lanes": "live", "sandbox": "docker", "fitness": "unfit", "trouble": "“good” failed"}
    assert response.json()["workers"] == [unfit]
    behind = Worker.objects.create(
        name="cellar:8", sandbox="docker", why="", fitness=Fitness.FIT, lanes="background"
    )
    assert client.get("/readyz").status_code == HTTPStatus.SERVICE_UNAVAILABLE
    Worker.objects.filter(pk=behind.pk).update(lanes="live, background")
    response = client.get("/readyz")
    assert response.status_code == HTTPStatus.OK
    assert unfit in response.json()["workers"]


@pytest.mark.django_db
def test_a_worker_that_fell_silent_is_not_counted(client):
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    Worker.objects.create(
        name="gone:1", sandbox="docker", why="", fitness=Fitness.UNFIT, seen_at=long_ago
    )
    assert client.get("/readyz").json()["workers"] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "logged"), [("/livez", False), ("/login/", True)])
def test_being_asked_again_and_again_does_not_fill_the_log(client, caplog, path, logged):
    with caplog.at_level(logging.INFO):
        client.get(path)
    told = [record for record in caplog.records if path in str(record.msg)]
    assert told
    assert all(NotTheWatch().filter(record) == logged for record in told)


@pytest.mark.django_db
def test_a_site_that_is_not_ready_is_logged(client, caplog, settings):
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    client.get("/readyz")
    told = [record for record in caplog.records if "/readyz" in str(record.msg)]
    assert told
    assert all(NotTheWatch().filter(record) for record in told)
