import pytest


def ask(parcel, api_key):
    answer = {"parcel": parcel, "tries": 2}
    if answer:
        raise ConnectionError("north: no answer")


def book(parcel):
    try:
        return ask(parcel, "K-77")
    finally:
        closed = True
        parcel = f"{parcel} ({closed})"


@pytest.mark.task(3)
@pytest.mark.hint(
    "Functions or values are not those that the error has passed. Print the name of each step of "
    "the traceback: in which order do they come?"
)
def test_functions_and_values_are_told(student):
    """The error passed `book` and before that `ask`, whose locals are told as they are."""

    @student.run(using=(ask, book))
    def seen():
        from solution import crash_report

        try:
            book("WB-140")
        except ConnectionError as error:
            report = crash_report(error)
        return [(step["function"], step["locals"]) for step in report[1:]]

    assert seen == [
        ("book", {"parcel": "'WB-140 (True)'", "closed": "True"}),
        (
            "ask",
            {
                "parcel": "'WB-140'",
                "api_key": "***",
                "answer": "{'parcel': 'WB-140', 'tries': 2}",
            },
        ),
    ]


@pytest.mark.task(3)
@pytest.mark.hint(
    "A line is not the one that the error came through. A frame moves on when `finally` runs; who "
    "still knows where the error left it?"
)
def test_line_is_where_the_error_came_through(student):
    """In `book` it is the line of the call, although its `finally` has run since."""

    @student.run(using=(ask, book))
    def seen():
        from solution import crash_report

        try:
            book("WB-141")
        except ConnectionError as error:
            report = crash_report(error)
        starts = [func.__code__.co_firstlineno for func in (book, ask)]
        return [step["line"] - start for step, start in zip(report[1:], starts, strict=False)]

    assert seen == [2, 3]


@pytest.mark.task(3)
@pytest.mark.hint(
    "A value broke the report, or is longer than a log line. Which of your lines runs code of the "
    "object, and what is the length of the text with its `…`?"
)
def test_broken_and_long_values(student):
    """A failing `repr` is told as such; 60 characters stay, of 61 the first 60 are told."""

    @student.run
    def seen():
        from solution import crash_report

        class Broken:
            def __repr__(self):
                raise RuntimeError("not even that")

        def weigh(broken, just, more, empty):
            raise ValueError("no weight")

        try:
            weigh(Broken(), "x" * 58, "y" * 59, "")
        except ValueError as error:
            report = crash_report(error)
        return report[-1]["locals"]

    assert seen == {
        "broken": "<no repr>",
        "just": "'" + "x" * 58 + "'",
        "more": "'" + "y" * 59 + "…",
        "empty": "''",
    }


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "A secret is in the report, or something harmless is hidden. Compare the names with the "
    "secrets without regard to upper and lower case."
)
def test_secrets_are_masked(student):
    """Names that contain a secret are masked in any case; other secrets can be named."""

    @student.run
    def seen():
        from solution import crash_report

        def login(user, PASSWORD, accessToken, keyboard, pin):
            raise PermissionError("no")

        try:
            login("amina", "p", "t", "k", "1234")
        except PermissionError as error:
            by_default = crash_report(error)[-1]["locals"]
            named = crash_report(error, secrets=["PIN", "user"])[-1]["locals"]
        return [by_default, named]

    assert seen == [
        {
            "user": "'amina'",
            "PASSWORD": "***",
            "accessToken": "***",
            "keyboard": "***",
            "pin": "'1234'",
        },
        {
            "user": "***",
            "PASSWORD": "'p'",
            "accessToken": "'t'",
            "keyboard": "'k'",
            "pin": "***",
        },
    ]
