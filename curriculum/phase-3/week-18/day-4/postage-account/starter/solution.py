"""A merchant's postage account, made of what happened."""

from collections.abc import Sequence

from facts import Charged, Fact, Refunded


def balance(facts: Sequence[Fact]) -> int:
    """The cents that the facts leave."""
    raise NotImplementedError("task 1: nobody can tell the balance yet")


def charge(facts: Sequence[Fact], parcel: str, cents: int) -> Charged:
    """The fact that a parcel is charged; raises NotEnough."""
    raise NotImplementedError("task 2: nothing can be charged yet")


def refund(facts: Sequence[Fact], parcel: str) -> Refunded:
    """The fact that a charge is given back; raises NothingCharged."""
    raise NotImplementedError("task 2: nothing can be refunded yet")
