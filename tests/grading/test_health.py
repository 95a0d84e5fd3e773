from http import HTTPStatus

import pytest


def test_it_says_that_it_lives_to_anybody(client):
    assert client.get("/livez").status_code == HTTPStatus.OK


@pytest.mark.django_db
def test_it_is_ready_with_database_and_broker(client):
    response = client.get("/readyz")
    assert response.json() == {"ready": True, "database": "ok", "broker": "ok"}


@pytest.mark.django_db
def test_without_a_broker_it_is_not_ready_and_says_so(client, settings):
    settings.BROKER_URL = "redis://127.0.0.1:1/0"
    response = client.get("/readyz")
    assert response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert response.json() == {"ready": False, "database": "ok", "broker": "ConnectionError"}
