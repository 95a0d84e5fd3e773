# fails: test_links_stand_in_a_line
# hint: which of the answers did the line take
"""A line of people who may settle a claim."""

from collections.abc import Callable, Sequence

from claims import Claim, Unsettled

type Handler = Callable[[Claim], int | None]


def settle(claim: Claim, handlers: Sequence[Handler]) -> int:
    """The first offer in cents; raises Unsettled."""
    for handler in handlers:
        offer = handler(claim)
        if offer is not None:
            return offer
    raise Unsettled(claim.parcel)


def limited(handler: Handler, cents: int) -> Handler:
    """A handler that is not asked about claims of more than `cents`."""

    def link(claim: Claim) -> int | None:
        return handler(claim) if claim.cents <= cents else 0

    return link
