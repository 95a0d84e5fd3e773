# fails: test_charge_needs_enough
# hint: when they are equal
"""A merchant's postage account, made of what happened."""

from collections.abc import Sequence

from facts import Charged, Fact, NotEnough, NothingCharged, Paid, Refunded


def balance(facts: Sequence[Fact]) -> int:
    """The cents that the facts leave."""
    cents = 0
    charged: dict[str, int] = {}
    for fact in facts:
        match fact:
            case Paid():
                cents += fact.cents
            case Charged():
                cents -= fact.cents
                charged[fact.parcel] = fact.cents
            case Refunded():
                cents += charged[fact.parcel]
    return cents


def charge(facts: Sequence[Fact], parcel: str, cents: int) -> Charged:
    """The fact that a parcel is charged; raises NotEnough."""
    if balance(facts) <= cents:
        raise NotEnough(f"{cents} cents for {parcel}")
    return Charged(parcel, cents)


def refund(facts: Sequence[Fact], parcel: str) -> Refunded:
    """The fact that a charge is given back; raises NothingCharged."""
    about = [fact for fact in facts if not isinstance(fact, Paid) and fact.parcel == parcel]
    if not about or isinstance(about[-1], Refunded):
        raise NothingCharged(parcel)
    return Refunded(parcel)
