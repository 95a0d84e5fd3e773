import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Print cents and text of each. What does 5 cents look like?")
def test_text_and_cents(student):
    """4.90, 0.05, 120.00 and 007.10 are read and written back; 7.10 without the zeros."""

    @student.run
    def seen():
        from solution import Money

        texts = ("4.90", "0.05", "120.00", "007.10")
        return [(Money.parse(text).cents, str(Money.parse(text))) for text in texts]

    assert seen == [(490, "4.90"), (5, "0.05"), (12_000, "120.00"), (710, "7.10")]


@pytest.mark.task(1)
@pytest.mark.hint("Which of the texts got through? And can you write over the cents?")
def test_what_is_no_money(student):
    """Texts such as "4.9", "4,90", " 4.90", "-1.00", ".50" and "٤.٩٠" are refused, and so is
    Money(-1); the cents of 0 cannot be written over."""

    @student.run
    def seen():
        from solution import Money

        accepted = []
        for text in ("4.9", "4,90", " 4.90", "4.90\n", "-1.00", ".50", "4.900", "", "4", "٤.٩٠"):
            try:
                Money.parse(text)
            except ValueError:
                continue
            accepted.append(text)
        for step in (lambda: Money(-1), lambda: setattr(Money(0), "cents", 7)):
            try:
                step()
            except (ValueError, AttributeError) as error:
                accepted.append(isinstance(error, ValueError))
        return accepted

    assert seen == [True, False]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("Add, compare and collect sums. What happens with a bare number?")
def test_sums_are_values(student):
    """Sums are added, sorted, equal by their cents and once in a set; adding 10 is a TypeError."""

    @student.run
    def seen():
        from solution import Money

        some = [Money(30), Money(5), Money(100)]
        found = [sum(some, Money(0)).cents, [one.cents for one in sorted(some)]]
        found += [Money(5) == Money(5), len({Money(5), Money(5), Money(6)}), Money(5) <= Money(5)]
        for other in (10, "1.00", None):
            try:
                Money(5) + other
            except TypeError:
                found.append("TypeError")
        return found

    assert seen == [135, [5, 30, 100], True, 2, True, *["TypeError"] * 3]
