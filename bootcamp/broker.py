"""Celery's Redis transport, with what it does when the broker goes away mended."""

from __future__ import annotations

from typing import Any

from kombu.transport import TRANSPORT_ALIASES, redis
from redis.exceptions import ConnectionError as Lost


class Channel(redis.Channel):
    def _connparams(self, asynchronous: bool = False) -> Any:
        # A task that ends after the connection was lost is acknowledged on a channel whose
        # connection is gone.  kombu 5.7 takes an attribute of None there, which is none of the
        # errors that a worker survives: it stops, with all that it judges.
        if self.connection is None or self.connection.client is None:
            raise Lost("the connection to the broker was lost")
        return super()._connparams(asynchronous=asynchronous)  # type: ignore[no-untyped-call]


class Transport(redis.Transport):
    Channel = Channel


def use() -> None:
    """For all addresses that begin with `redis`."""
    TRANSPORT_ALIASES["redis"] = f"{__name__}:Transport"
