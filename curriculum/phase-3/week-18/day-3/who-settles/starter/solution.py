"""A line of people who may settle a claim."""

from collections.abc import Callable, Sequence

from claims import Claim

type Handler = Callable[[Claim], int | None]


def settle(claim: Claim, handlers: Sequence[Handler]) -> int:
    """The first offer in cents; raises Unsettled."""
    raise NotImplementedError("task 1: nobody is asked yet")


def limited(handler: Handler, cents: int) -> Handler:
    """A handler that is not asked about claims of more than `cents`."""
    raise NotImplementedError("task 2: there is no limit yet")
