import pytest


class Way:
    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    def pay(self, cents):
        self.asked.append(cents)
        return self.answer


@pytest.mark.task(2)
@pytest.mark.hint("How often is the strategy asked, and what do you do with its answer?")
def test_strategy_is_asked_once(student):
    """A way to pay of another class is asked once for 240 cents. If it refuses, `NotPaid` is
    raised."""

    @student.run(using=(Way,))
    def seen():
        from gateway import NotPaid
        from solution import pay_postage

        takes, refuses = Way(True), Way(False)
        answer = pay_postage(takes, 240)
        try:
            pay_postage(refuses, 241)
        except NotPaid:
            came = "NotPaid"
        else:
            came = "nothing came"
        return [answer, takes.asked, came, refuses.asked]

    assert seen == [None, [240], "NotPaid", [241]]


@pytest.mark.task(2)
@pytest.mark.hint("Which of the amounts reached the strategy? Print type and value of each.")
def test_only_positive_whole_cents(student):
    """0, -1, 2.0, `True` and "90" raise ValueError and nobody is asked; 1 is asked for."""

    @student.run(using=(Way,))
    def seen():
        from solution import pay_postage

        way, refused = Way(True), []
        for cents in (0, -1, 2.0, True, "90", 1):
            try:
                pay_postage(way, cents)
            except ValueError:
                refused.append(cents)
        return [[repr(cents) for cents in refused], way.asked]

    assert seen == [["0", "-1", "2.0", "True", "'90'"], [1]]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Pay with both of your own classes. What is left, and what was charged?")
def test_both_ways_pay(student):
    """The account of 500 pays 500 and refuses the next cent; an object with nothing but a `pay`
    pays as well; the bank's other errors reach the caller."""

    @student.run
    def seen():
        from types import SimpleNamespace

        from gateway import NotPaid
        from solution import CreditCardPayment, PrepaidPayment, pay_postage

        def outcome(strategy, cents):
            try:
                pay_postage(strategy, cents)
            except (NotPaid, TimeoutError) as error:
                return type(error).__name__
            return "paid"

        def late(card, cents):
            raise TimeoutError(card)

        account = PrepaidPayment(500)
        bank = SimpleNamespace(charge=late)
        return [
            outcome(account, 500),
            outcome(account, 1),
            account.balance,
            outcome(SimpleNamespace(pay=lambda cents: cents == 7), 7),
            outcome(CreditCardPayment(bank, "bruno"), 7),
        ]

    assert seen == ["paid", "NotPaid", 0, "paid", "TimeoutError"]
