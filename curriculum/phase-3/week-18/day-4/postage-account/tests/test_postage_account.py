import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Do it by hand, fact by fact, and print your running value beside it.")
def test_balance_of_paid_and_charged(student):
    """1000 paid, 320 and 410 charged, 50 paid: the balance is 320. Without facts it is 0."""

    @student.run
    def seen():
        from facts import Charged, Paid
        from solution import balance

        facts = [Paid(1000), Charged("WB-1", 320), Charged("WB-2", 410), Paid(50)]
        return [balance(facts), balance([])]

    assert seen == [320, 0]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A parcel is charged, refunded, and charged another sum. Which of the two charges does the "
    "next refund find?"
)
def test_refund_gives_back_the_last_charge(student):
    """After 1000 paid, WB-1 charged 300, refunded, charged 500 and refunded again, the balance is
    1000; with WB-2 charged 70 in between it is 930."""

    @student.run
    def seen():
        from facts import Charged, Paid, Refunded
        from solution import balance

        facts = [Paid(1000), Charged("WB-1", 300), Refunded("WB-1"), Charged("WB-1", 500)]
        return [
            balance([*facts, Refunded("WB-1")]),
            balance([*facts, Charged("WB-2", 70), Refunded("WB-1")]),
        ]

    assert seen == [1000, 930]


@pytest.mark.task(2)
@pytest.mark.hint("Compare the balance with the charge. What may be charged when they are equal?")
def test_charge_needs_enough(student):
    """With 300 left, 300 can be charged and 301 raises `NotEnough`. The list keeps its three
    facts."""

    @student.run
    def seen():
        from facts import Charged, NotEnough, Paid
        from solution import charge

        facts = [Paid(700), Charged("WB-1", 500), Paid(100)]
        fact, came = charge(facts, "WB-2", 300), "nothing came"
        try:
            charge(facts, "WB-3", 301)
        except NotEnough:
            came = "NotEnough"
        return [fact == Charged("WB-2", 300), came, len(facts)]

    assert seen == [True, "NotEnough", 3]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Which fact about this parcel is the last one? And is the list as long as before your call?"
)
def test_refund_needs_a_charge(student):
    """A charged parcel can be refunded, once. The second time, and for a parcel without charge,
    `NothingCharged` is raised. The function adds nothing to the list."""

    @student.run
    def seen():
        from facts import Charged, NothingCharged, Paid, Refunded
        from solution import refund

        def outcome(facts, parcel):
            try:
                return refund(facts, parcel) == Refunded(parcel)
            except NothingCharged:
                return "NothingCharged"

        facts = [Paid(900), Charged("WB-1", 300), Charged("WB-2", 100)]
        first = outcome(facts, "WB-1")
        length = len(facts)
        again = [*facts, Refunded("WB-1")]
        return [first, length, outcome(again, "WB-1"), outcome(again, "WB-3"), outcome([], "WB-1")]

    assert seen == [True, 3, "NothingCharged", "NothingCharged", "NothingCharged"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A parcel was charged, refunded and charged anew. Does an old refund still count for it, and "
    "does the refunded money count for the next charge?"
)
def test_charged_again(student):
    """A parcel that was refunded and charged anew can be refunded again; refunded money can be
    spent."""

    @student.run
    def seen():
        from facts import Charged, Paid, Refunded
        from solution import charge, refund

        facts = [Paid(300), Charged("WB-1", 300), Refunded("WB-1")]
        again = charge(facts, "WB-1", 250)
        return [again == Charged("WB-1", 250), refund([*facts, again], "WB-1") == Refunded("WB-1")]

    assert seen == [True, True]
