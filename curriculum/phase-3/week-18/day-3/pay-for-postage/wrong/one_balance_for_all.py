# fails: test_balance_pays_what_it_has
# hint: What may be taken
"""Ways to pay for postage; amounts are whole cents."""

from typing import Any, Protocol

from gateway import Declined, NotPaid


class PaymentStrategy(Protocol):
    """A way to pay."""

    def pay(self, cents: int) -> bool:
        """Whether the money has been taken."""
        ...


class CreditCardPayment:
    """Pays through a bank."""

    def __init__(self, gateway: Any, card: str) -> None:
        self.gateway = gateway
        self.card = card

    def pay(self, cents: int) -> bool:
        try:
            self.gateway.charge(self.card, cents)
        except Declined:
            return False
        return True


class PrepaidPayment:
    """Pays from what was paid before."""

    def __init__(self, cents: int) -> None:
        PrepaidPayment.balance = cents

    def pay(self, cents: int) -> bool:
        if self.balance < cents:
            return False
        self.balance -= cents
        return True


def pay_postage(strategy: PaymentStrategy, cents: int) -> None:
    """Have the postage paid; raises NotPaid."""
    if type(cents) is not int or cents <= 0:
        raise ValueError(f"{cents!r} is no number of cents")
    if not strategy.pay(cents):
        raise NotPaid(f"{cents} cents were refused")
