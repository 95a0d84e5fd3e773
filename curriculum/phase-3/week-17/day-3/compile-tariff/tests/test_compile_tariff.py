import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The text was run, but its `cents` did not arrive. Print the dictionary in which it ran "
    "right after the run: whose dictionary is it?"
)
def test_the_text_sets_the_price(student):
    """South's text asks 350 cents above 10,000 g: 12,500 g cost 350, 10,000 g cost 0."""

    @student.run
    def prices():
        from solution import compile_tariff

        price = compile_tariff("south", "cents = 350 if grams > 10_000 else 0")
        return [price(12_500), price(10_000)]

    assert prices == [350, 0]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A function in the text does not find what stands one line above it. In which dictionary "
    "was the constant put, and in which does the function look?"
)
def test_functions_in_the_text_see_its_constants(student):
    """A text whose function `steps` uses its constant `STEP` asks 240 cents for 1,700 g."""

    @student.run
    def cents():
        from solution import compile_tariff

        lines = [
            "STEP = 500",
            "def steps(weight):",
            "    return -(-weight // STEP)",
            "cents = steps(grams) * 60",
        ]
        return compile_tariff("west", "\n".join(lines))(1_700)

    assert cents == 240


@pytest.mark.task(2)
@pytest.mark.hint(
    "The broken text was noticed too late, or under a name that helps nobody. Which of your "
    "lines reads it, when does that line run, and what does it say about where the text is from?"
)
def test_broken_text_is_noticed_at_once(student):
    """A text with a missing bracket raises SyntaxError at once, named `<tariff of north>`."""

    @student.run
    def seen():
        from solution import compile_tariff

        try:
            compile_tariff("north", "cents = 100\ncents = max(cents, grams // 10")
        except SyntaxError as error:
            return {"noticed": "at once", "file": error.filename}
        return {"noticed": "not yet", "file": None}

    assert seen == {"noticed": "at once", "file": "<tariff of north>"}


@pytest.mark.task(2)
@pytest.mark.hint(
    "A light parcel pays for the heavy one before it. Print what your dictionary holds when the "
    "second call begins: who put it there?"
)
def test_calls_are_kept_apart(student):
    """A text that sets `cents` for heavy parcels only: 12,500 g cost 350, then 500 g cost 0."""

    @student.run
    def prices():
        from solution import compile_tariff

        price = compile_tariff("south", "if grams > 10_000:\n    cents = 350")
        return [price(500), price(12_500), price(500)]

    assert prices == [0, 350, 0]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "An error inside a tariff must lead to its text. Look at the last `File` line of the "
    "traceback: which name does it show?"
)
def test_error_while_running_names_the_text(student):
    """A text that divides by zero in its line 2 raises in `<tariff of east>`, line 2."""

    @student.run
    def seen():
        from solution import compile_tariff

        price = compile_tariff("east", "pieces = grams - grams\ncents = 900 // pieces\n")
        try:
            price(800)
        except ZeroDivisionError as error:
            step = error.__traceback__
            while step.tb_next is not None:
                step = step.tb_next
            return (step.tb_frame.f_code.co_filename, step.tb_lineno)
        return None

    assert seen == ("<tariff of east>", 2)
