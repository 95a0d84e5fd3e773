import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Let each handler print its name. Who is asked after an answer has come?")
def test_first_offer_counts(student):
    """The depot passes, the carrier offers 450 cents: that is the offer, and the insurer is not
    asked."""

    @student.run
    def seen():
        from claims import Claim
        from solution import settle

        asked = []

        def depot(claim):
            asked.append("depot")

        def carrier(claim):
            asked.append("carrier")
            return claim.cents // 2

        def insurer(claim):
            asked.append("insurer")
            return claim.cents

        return [settle(Claim("WB-310", 900, "rain"), [depot, carrier, insurer]), *asked]

    assert seen == [450, "depot", "carrier"]


@pytest.mark.task(1)
@pytest.mark.hint("Print the offer of 0 and what your `if` makes of it. Is zero silence?")
def test_zero_is_an_offer(student):
    """The depot offers 0 cents, the insurer would offer 700: the offer is 0."""

    @student.run
    def seen():
        from claims import Claim
        from solution import settle

        def depot(claim):
            return 0

        def insurer(claim):
            return 700

        return settle(Claim("WB-311", 700, "dropped"), [depot, insurer])

    assert seen == 0


@pytest.mark.task(1)
@pytest.mark.hint("What does your function do when the loop has ended and nobody has answered?")
def test_silence_is_an_error(student):
    """When both handlers pass, and when there is none, `Unsettled` is raised."""

    @student.run
    def seen():
        from claims import Claim, Unsettled
        from solution import settle

        def nobody(claim):
            return None

        outcomes = []
        for handlers in ([nobody, nobody], []):
            try:
                outcomes.append(settle(Claim("WB-312", 50, "late"), handlers))
            except Unsettled:
                outcomes.append("Unsettled")
        return outcomes

    assert seen == ["Unsettled", "Unsettled"]


@pytest.mark.task(2)
@pytest.mark.hint("Claim exactly the limit, then one cent more. Who hears of the second claim?")
def test_limit_is_kept(student):
    """With a limit of 2,000 cents a claim of 2,000 is answered; of 2,001 the depot never hears."""

    @student.run
    def seen():
        from claims import Claim
        from solution import limited

        heard = []

        def depot(claim):
            heard.append(claim.cents)
            return claim.cents - 1

        link = limited(depot, 2_000)
        answers = [link(Claim("WB-313", cents, "rain")) for cents in (2_000, 2_001)]
        return [*answers, heard]

    assert seen == [1_999, None, [2_000]]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Let each link print the claim and its answer. Is it the answer of its own handler, and which "
    "of the answers did the line take?"
)
def test_links_stand_in_a_line(student):
    """Depot up to 500, carrier up to 3,000 but only for rain, insurer for the rest: each claim
    finds its own."""

    @student.run
    def seen():
        from claims import Claim, Unsettled
        from solution import limited, settle

        def depot(claim):
            return 0 if claim.cause == "rain" else 5

        def carrier(claim):
            return 7 if claim.cause == "rain" else None

        def insurer(claim):
            return 9

        line = [limited(depot, 500), limited(carrier, 3_000), limited(insurer, 9_000)]
        found = []
        for cents, cause in ((500, "rain"), (501, "rain"), (501, "fall"), (100, "fall")):
            found.append(settle(Claim("WB-314", cents, cause), line))
        try:
            settle(Claim("WB-314", 9_001, "rain"), line)
        except Unsettled:
            found.append("Unsettled")
        return found

    assert seen == [0, 7, 9, 5, "Unsettled"]
