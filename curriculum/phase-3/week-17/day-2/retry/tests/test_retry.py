import pytest


class Carrier:
    """Raises the given errors one after the other, then answers. Keeps what it was asked."""

    def __init__(self, *errors):
        self.errors = list(errors)
        self.asked = []

    def book(self, parcel, *, express=False):
        self.asked.append((parcel, express))
        if self.errors:
            raise self.errors.pop(0)
        return f"label for {parcel}"


@pytest.mark.task(1)
@pytest.mark.hint(
    "Write down each request the carrier receives. Does every attempt carry the same arguments, "
    "and does the first answer end the asking?"
)
def test_third_attempt_brings_the_label(student):
    """After two refusals the third attempt's label is returned: three requests, two waits. The
    decorated `book` is still called so and keeps its docstring."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import retry

        north = Carrier(ConnectionError("refused"), ConnectionError("refused"))
        waits = []

        def book(parcel, *, express):
            return north.book(parcel, express=express)

        book.__doc__ = "Ask north for a label."
        book = retry(max_attempts=4, delay=0.25, wait=waits.append)(book)
        return {
            "label": book("P-1", express=True),
            "asked": north.asked,
            "waits": waits,
            "book": (book.__name__, book.__doc__),
        }

    assert seen == {
        "label": "label for P-1",
        "asked": [("P-1", True), ("P-1", True), ("P-1", True)],
        "waits": [0.25, 0.25],
        "book": ("book", "Ask north for a label."),
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "Somebody waits although nobody will be asked again, or the last error is lost. Print a line "
    "for each attempt and each wait: what follows the last refusal?"
)
def test_last_refusal_comes_through_without_a_wait(student):
    """Three refusals with the default settings: two waits of 1.0 s, then the third error."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import retry

        north = Carrier(*[ConnectionError(f"refusal {number}") for number in (1, 2, 3)])
        waits = []

        @retry(wait=waits.append)
        def book(parcel):
            return north.book(parcel)

        try:
            result = book("P-2")
        except ConnectionError as error:
            result = str(error)
        return {"result": result, "asked": len(north.asked), "waits": waits}

    assert seen == {"result": "refusal 3", "asked": 3, "waits": [1.0, 1.0]}


@pytest.mark.task(2)
@pytest.mark.hint(
    "An unknown postcode stays unknown, however often you ask. Print `on` and each error: which "
    "errors does your `except` catch that nobody listed, and which listed ones does it let through?"
)
def test_other_errors_come_through_at_once(student):
    """With `on=(TimeoutError, LookupError)` north is asked again after a KeyError, and the
    ValueError that follows comes through at once; with `on=TimeoutError` it is asked again after a
    TimeoutError, and the ConnectionError that follows comes through at once."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import retry

        seen = []
        for on, errors in [
            ((TimeoutError, LookupError), [KeyError("D9"), ValueError("unknown postcode")]),
            (TimeoutError, [TimeoutError("slow"), ConnectionError("refused")]),
        ]:
            north = Carrier(*errors)
            waits = []
            book = retry(max_attempts=3, on=on, wait=waits.append)(north.book)
            try:
                result = book("P-3")
            except Exception as error:
                result = str(error)
            seen.append({"result": result, "asked": len(north.asked), "waits": waits})
        return seen

    assert seen == [
        {"result": "unknown postcode", "asked": 2, "waits": [1.0]},
        {"result": "refused", "asked": 2, "waits": [1.0]},
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "With zero attempts the body of your loop never runs. What does the caller hold then, and at "
    "which line of the program could the bad number have been noticed?"
)
def test_zero_attempts_are_refused_while_decorating(student):
    """`@retry(max_attempts=0)` raises ValueError at that line; `max_attempts=1` asks once."""

    @student.run(using=(Carrier,))
    def seen():
        from solution import retry

        north = Carrier()
        refused = []
        for attempts in (0, -2, 1):
            try:
                book = retry(max_attempts=attempts, wait=lambda seconds: None)(north.book)
            except ValueError:
                refused.append(attempts)
        return {"refused": refused, "label": book("P-4"), "asked": len(north.asked)}

    assert seen == {"refused": [0, -2], "label": "label for P-4", "asked": 1}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Without parentheses Python hands the function itself to `retry`. Print the type of "
    "`max_attempts` in that case: is it something one can count with?"
)
def test_missing_parentheses_are_refused(student):
    """`@retry` without parentheses and `@retry(max_attempts=2.5)` raise TypeError at the `@` line,
    not at the first call."""

    @student.run
    def seen():
        from solution import retry

        def book(parcel):
            return f"label for {parcel}"

        refused = []
        for written, decorate in [
            ("@retry", lambda: retry(book)),
            ("@retry(max_attempts=2.5)", lambda: retry(max_attempts=2.5)(book)),
        ]:
            try:
                decorate()
            except TypeError:
                refused.append(written)
        return refused

    assert seen == ["@retry", "@retry(max_attempts=2.5)"]
