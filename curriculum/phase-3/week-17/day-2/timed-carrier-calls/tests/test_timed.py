import pytest


class Clock:
    """A clock that only moves when somebody waits."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.now += seconds


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print the name, the docstring and the signature of a timed function. Which function "
    "object do they belong to: yours, or the one that was handed in?"
)
def test_timed_function_keeps_its_identity(student):
    """A timed `book(parcel, *, express=False)` tells its own name, docstring and parameters."""

    @student.run
    def seen():
        import inspect

        from solution import timed

        def book(parcel, *, express=False):
            return parcel

        book.__doc__ = "Book a parcel with south."
        book = timed(book)
        return {
            "name": book.__name__,
            "doc": book.__doc__,
            "parameters": str(inspect.signature(book)),
        }

    assert seen == {
        "name": "book",
        "doc": "Book a parcel with south.",
        "parameters": "(parcel, *, express=False)",
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "Your number is written after the call has returned. Print `seconds` after a call that "
    "raised: was that line reached?"
)
def test_refused_call_is_timed_too(student):
    """A call answered after 2.5 s and one refused after 4 s leave `[2.5, 4.0]` in `seconds`."""

    @student.run(using=(Clock,))
    def seen():
        from solution import timed

        clock = Clock()

        def book(parcel, wait):
            clock.wait(wait)
            if parcel == "P-9":
                raise TimeoutError("south: no answer")
            return f"label for {parcel}"

        book = timed(book, clock=clock)
        results = [book("P-8", 2.5)]
        try:
            book("P-9", wait=4.0)
        except TimeoutError as error:
            results.append(str(error))
        return {"results": results, "seconds": book.seconds}

    assert seen == {"results": ["label for P-8", "south: no answer"], "seconds": [2.5, 4.0]}


@pytest.mark.task(2)
@pytest.mark.hint(
    "Your clock is read again before west has begun to work, or not at all after a refusal. Print "
    "what `func(...)` gives you inside the wrapper: is it a label? Which lines are reached when "
    "west refuses?"
)
def test_awaited_time_counts(student):
    """An asynchronous call answered after 3 s and one refused after 4 s leave `[3.0, 4.0]` in
    `seconds`; the label and the error reach the caller."""

    @student.run(using=(Clock,))
    async def seen():
        import asyncio

        from solution import timed

        clock = Clock()

        async def book(parcel, wait):
            await asyncio.sleep(0)
            clock.wait(wait)
            if parcel == "P-6":
                raise TimeoutError("west: no answer")
            return f"label for {parcel}"

        book = timed(book, clock=clock)
        results = [await book("P-5", 3.0)]
        try:
            await book("P-6", wait=4.0)
        except TimeoutError as error:
            results.append(str(error))
        return {"results": results, "seconds": book.seconds}

    assert seen == {"results": ["label for P-5", "west: no answer"], "seconds": [3.0, 4.0]}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Whoever schedules your timed function asks first what kind it is. Compare "
    "`inspect.iscoroutinefunction` and `__name__` before and after decorating, for both kinds."
)
def test_kind_of_function_stays(student):
    """A timed `async def track` stays asynchronous and named `track`; `def rate` stays ordinary."""

    @student.run
    def seen():
        import inspect

        from solution import timed

        @timed
        async def track(number):
            return number

        @timed
        def rate(grams):
            return grams

        return [(f.__name__, inspect.iscoroutinefunction(f)) for f in (track, rate)]

    assert seen == [("track", True), ("rate", False)]
