"""A worker outlives its broker."""

import pytest

from bootcamp.broker import Channel
from bootcamp.celery import app


def test_a_channel_without_its_connection_says_that_it_was_lost():
    with app.connection_for_read() as connection:
        channel = connection.default_channel
        assert isinstance(channel, Channel)
        channel.connection.client = None  # as when the connection was lost under a running task
        survived = connection.recoverable_connection_errors + connection.connection_errors
        with pytest.raises(survived, match="was lost"), channel.conn_or_acquire():
            pass  # what acknowledging a message begins with
        channel.connection.client = connection
