"""The central ledger of parcel numbers. It stands in for a slow request over the network."""

from collections.abc import Callable


def _thousand() -> int:
    return 1000


requests = 0
answer: Callable[[], int] = _thousand


def last_number() -> int:
    """The last parcel number that was given away."""
    global requests
    requests += 1
    return answer()
