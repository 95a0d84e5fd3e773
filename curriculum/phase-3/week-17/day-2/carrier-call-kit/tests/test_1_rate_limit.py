import pytest


class Carrier:
    """Keeps the moments of the requests it received; its clock moves when somebody waits."""

    def __init__(self):
        self.now = 0.0
        self.asked_at = []

    def clock(self):
        return self.now

    def wait(self, seconds):
        self.now += seconds

    def book(self, parcel):
        self.asked_at.append(self.now)
        if parcel == "P-0":
            raise ConnectionError("north: no answer")
        return f"label for {parcel}"


@pytest.mark.task(1)
@pytest.mark.hint(
    "North was asked too early or too late. Print the clock at each request: how long has the "
    "oldest of the last `calls` requests been gone when the next one is sent?"
)
def test_third_call_waits_for_the_first(student):
    """Two calls per 1.5 s, five calls at once: north is asked at 0, 0, 1.5, 1.5 and 3 s."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import rate_limit

        north = Carrier()

        @rate_limit(2, 1.5, clock=north.clock, wait=north.wait)
        def book(parcel):
            return north.book(parcel)

        labels = [book(f"P-{number}") for number in range(1, 6)]
        return {"labels": labels, "asked_at": north.asked_at}

    assert seen == {
        "labels": [f"label for P-{number}" for number in range(1, 6)],
        "asked_at": [0.0, 0.0, 1.5, 1.5, 3.0],
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "Your span begins at fixed moments, or ends at the wrong one. Lay a ruler of `per` seconds "
    "anywhere on the list of requests: does it ever cover more than `calls`?"
)
def test_the_span_slides(student):
    """Two calls per 1 s, wanted at 0, 0.75, 1 and 1 s: sent at 0, 0.75, 1 and 1.75 s."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import rate_limit

        north = Carrier()

        @rate_limit(2, 1.0, clock=north.clock, wait=north.wait)
        def book(parcel):
            return north.book(parcel)

        for wanted_at in (0.0, 0.75, 1.0, 1.0):
            north.now = max(north.now, wanted_at)
            book("P-1")
        return north.asked_at

    assert seen == [0.0, 0.75, 1.0, 1.75]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A request that was refused is missing in your memory. Was it sent? Which of your lines is "
    "never reached when the carrier raises?"
)
def test_refused_request_counts(student):
    """One call per 2 s: after a refused request at 0 s the next one is sent at 2 s."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import rate_limit

        north = Carrier()

        @rate_limit(1, 2.0, clock=north.clock, wait=north.wait)
        def book(parcel):
            return north.book(parcel)

        results = []
        for parcel in ("P-0", "P-1"):
            try:
                results.append(book(parcel))
            except ConnectionError as error:
                results.append(str(error))
        return {"results": results, "asked_at": north.asked_at}

    assert seen == {
        "results": ["north: no answer", "label for P-1"],
        "asked_at": [0.0, 2.0],
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "One function waits for what another has sent. In which of the three layers is your memory "
    "made, and how often does that layer run for two functions?"
)
def test_each_function_has_its_own_budget(student):
    """`gentle = rate_limit(1, 5.0)` on two functions: both are asked at 0 s, nobody waits."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import rate_limit

        north, south = Carrier(), Carrier()
        gentle = rate_limit(1, 5.0, clock=north.clock, wait=north.wait)
        book, cancel = gentle(north.book), gentle(south.book)
        book("P-1")
        cancel("P-2")
        return {"north": north.asked_at, "south": south.asked_at, "clock": north.now}

    assert seen == {"north": [0.0], "south": [0.0], "clock": 0.0}


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "A limited function should still say who it is. Print its `__name__` and its signature: do "
    "they belong to your wrapper?"
)
def test_limited_function_keeps_its_identity(student):
    """A limited `quote(grams, *, insured=False)` still tells its name and its parameters."""

    @student.run
    def seen():
        import inspect

        from solution import rate_limit

        @rate_limit(3, 1.0)
        def quote(grams, *, insured=False):
            return grams * (3 if insured else 2)

        return (quote.__name__, str(inspect.signature(quote)), quote(100, insured=True))

    assert seen == ("quote", "(grams, *, insured=False)", 300)


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "`wait` took longer than it was asked to. Print the moment your memory holds and the moment at "
    "which north was asked: are they the same?"
)
def test_a_long_wait_moves_the_span(student):
    """One call per 1 s, three at once, and the first wait lasts 0.5 s too long: north is asked at
    0, 1.5 and 2.5 s."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import rate_limit

        north = Carrier()
        late = [0.5]

        def wait(seconds):
            north.wait(seconds)
            if late and north.now >= 1.0:
                north.wait(late.pop())

        @rate_limit(1, 1.0, clock=north.clock, wait=wait)
        def book(parcel):
            return north.book(parcel)

        for _ in range(3):
            book("P-1")
        return north.asked_at

    assert seen == [0.0, 1.5, 2.5]
