import pytest


class Gateway:
    def __init__(self, error=None):
        self.error = error
        self.charged = []

    def charge(self, card, cents):
        self.charged.append((card, cents))
        if self.error:
            raise self.error


@pytest.mark.task(1)
@pytest.mark.hint("Print what `pay` returns, and what the gateway was asked.")
def test_card_is_charged_once(student):
    """576 cents on Bruno's card: the gateway is asked once, and `pay` returns `True`."""

    @student.run(using=(Gateway,))
    def seen():
        from solution import CreditCardPayment

        gateway = Gateway()
        return [CreditCardPayment(gateway, "bruno").pay(576), gateway.charged]

    assert seen == [True, [("bruno", 576)]]


@pytest.mark.task(1)
@pytest.mark.hint("Which errors say that the bank refused, and which say that nobody knows?")
def test_declined_is_a_no_and_other_errors_are_none(student):
    """`Declined` gives `False`; a ConnectionError reaches the caller."""

    @student.run(using=(Gateway,))
    def seen():
        from gateway import Declined
        from solution import CreditCardPayment

        refused = CreditCardPayment(Gateway(Declined("limit")), "bruno").pay(90)
        try:
            answer = CreditCardPayment(Gateway(ConnectionError("bank")), "bruno").pay(90)
        except ConnectionError as error:
            answer = f"came through: {error}"
        return [refused, answer]

    assert seen == [False, "came through: bank"]


@pytest.mark.task(1)
@pytest.mark.hint("What may be taken when balance and amount are equal, and what when not?")
def test_balance_pays_what_it_has(student):
    """From 900 cents 576 are taken, 325 are refused, 324 are taken: 0 are left. Another account
    keeps its own balance."""

    @student.run
    def seen():
        from solution import PrepaidPayment

        account, other = PrepaidPayment(900), PrepaidPayment(50)
        answers = [(account.pay(cents), account.balance) for cents in (576, 325, 324)]
        return [*answers, other.balance]

    assert seen == [(True, 324), (False, 324), (True, 0), 50]
