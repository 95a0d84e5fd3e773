import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The wrapper now stands where the function stood. Print what the decorated function "
    "gives back, and call it once with `express=True`: does everything get through?"
)
def test_answer_comes_back(student):
    """A metered `book` called with `"P-4"` and `express=True` returns `"P-4 by air"`."""

    @student.run
    def answer():
        from solution import metered

        @metered
        def book(parcel, *, express=False):
            return f"{parcel} by {'air' if express else 'road'}"

        return book("P-4", express=True)

    assert answer == "P-4 by air"


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
        return {"answers": answers, "bill": list(solution.BILL)}

    assert seen == {"answers": [490, 490], "bill": ["quote"]}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Your bill treats a second call as if it were the same question. Ask `quote` about "
    "two different weights: how many requests did north answer?"
)
def test_each_new_question_is_billed(student):
    """Three different weights are three requests on the bill."""

    @student.run
    def seen():
        import solution

        answers = [solution.quote(grams) for grams in (100, 2000, 0)]
        return {"answers": answers, "bill": list(solution.BILL)}

    assert seen == {"answers": [350, 540, 340], "bill": ["quote", "quote", "quote"]}
