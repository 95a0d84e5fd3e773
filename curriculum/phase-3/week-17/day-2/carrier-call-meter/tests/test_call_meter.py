import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The wrapper now stands where the function stood. Print what the decorated function "
    "gives back and its `__name__`, and call it once with `express=True`: does everything get "
    "through?"
)
def test_answer_comes_back(student):
    """A metered `book` is still called `book`, keeps its docstring, and returns `"P-4 by air"`
    for `"P-4"` with `express=True`."""

    @student.run
    def answer():
        from solution import metered

        def book(parcel, *, express=False):
            return f"{parcel} by {'air' if express else 'road'}"

        book.__doc__ = "Hand it over."
        book = metered(book)
        return [book("P-4", express=True), book.__name__, book.__doc__]

    assert answer == ["P-4 by air", "book", "Hand it over."]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Your bill grows before north has said anything. Print `BILL` after a call that "
    "raised: which of your lines had run by then?"
)
def test_only_an_answered_call_is_billed(student):
    """A refused `book` raises its error and is not billed; the next call, an answered one, is."""

    @student.run
    def seen():
        import solution

        @solution.metered
        def book(parcel):
            if parcel == "P-2":
                raise ConnectionError("north: no answer")
            return f"label for {parcel}"

        bills, errors = [list(solution.BILL)], []
        for parcel in ["P-2", "P-3"]:
            try:
                book(parcel)
            except ConnectionError as error:
                errors.append(str(error))
            bills.append(list(solution.BILL))
        return {"bills": bills, "errors": errors}

    assert seen == {
        "bills": [[], [], ["book"]],
        "errors": ["north: no answer"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "A repeated question passes your meter before the memory can answer it. Which of the "
    "two wrappers does a caller of `quote` meet first?"
)
def test_repeated_question_is_billed_once(student):
    """Asked twice about 1,500 g, `quote` answers 490 cents both times and is billed once."""

    @student.run
    def seen():
        import solution

        answers = [solution.quote(1500), solution.quote(1500)]
        return {
            "answers": answers,
            "bill": list(solution.BILL),
            "name": solution.quote.__name__,
        }

    assert seen == {"answers": [490, 490], "bill": ["quote"], "name": "quote"}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Your bill treats a second call as if it were the same question. Ask `quote` about "
    "two different weights: how many requests did north answer?"
)
def test_each_new_question_is_billed(student):
    """100 g, 2,009 g and 0 g are three requests on the bill; north asks whole cents."""

    @student.run
    def seen():
        import solution

        answers = [solution.quote(grams) for grams in (100, 2009, 0)]
        return {"answers": answers, "bill": list(solution.BILL)}

    assert seen == {"answers": [350, 540, 340], "bill": ["quote", "quote", "quote"]}
