"""Ways to pay for postage; amounts are whole cents."""

from typing import Any, Protocol


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
        raise NotImplementedError("task 1: no card is charged yet")


class PrepaidPayment:
    """Pays from what was paid before."""

    def __init__(self, cents: int) -> None:
        self.balance = cents

    def pay(self, cents: int) -> bool:
        raise NotImplementedError("task 1: nothing is taken from the balance yet")


def pay_postage(strategy: PaymentStrategy, cents: int) -> None:
    """Have the postage paid; raises NotPaid."""
    raise NotImplementedError("task 2: nobody is asked to pay yet")
