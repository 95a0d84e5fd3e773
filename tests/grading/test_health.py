import datetime as dt
from http import HTTPStatus

import pytest
from django.utils import timezone

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
