# fails: test_first_offer_counts
# hint: Who is asked after an answer
"""A line of people who may settle a claim."""

from collections.abc import Callable, Sequence

from claims import Claim, Unsettled

type Handler = Callable[[Claim], int | None]


def settle(claim: Claim, handlers: Sequence[Handler]) -> int:
    """The first offer in cents; raises Unsettled."""
    offers = [handler(claim) for handler in handlers]
    for offer in offers:
        if offer is not None:
            return offer
    raise Unsettled(claim.parcel)


def limited(handler: Handler, cents: int) -> Handler:
    """A handler that is not asked about claims of more than `cents`."""

    def link(claim: Claim) -> int | None:
        return handler(claim) if claim.cents <= cents else None

    return link
