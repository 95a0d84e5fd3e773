import pytest


@pytest.mark.task(4)
@pytest.mark.hint(
    "A line that set the price is missing, or a line is told that did not. Dump the changed tree "
    "with `ast.unparse`: where do your notes stand?"
)
def test_each_line_that_sets_the_price_is_told(student):
    """A base price, a surcharge inside `if` and a discount give their lines and prices."""

    @student.run
    def items():
        from solution import itemized

        lines = [
            "# surcharges of the winter",
            "cents = 400",
            "limit = 1_000",
            "if grams > limit:",
            "    cents += 150",
            "    if grams > 9_000: cents = cents * 2",
            "else:",
            "    cents -= 30",
        ]
        price = itemized("west", "\n".join(lines))
        return [price(1_001), price(1_000), price(9_500)]

    assert items == [[(2, 400), (5, 550)], [(2, 400), (8, 370)], [(2, 400), (5, 550), (6, 1100)]]


@pytest.mark.task(4)
@pytest.mark.hint(
    "A repeated line is not told each time, or a function was changed, or one call tells of "
    "another. Which list do your notes go to, and how often is it made?"
)
def test_loops_are_told_each_time_and_functions_not_at_all(student):
    """`cents` in a `for`, a `while` and a `try` is told each time; a function's own is not."""

    @student.run
    def items():
        from solution import itemized

        lines = [
            "def step(n):",
            "    cents = n * 10",
            "    return cents",
            "cents = 0",
            "for n in (1, 2):",
            "    cents += step(n)",
            "while cents < 50:",
            "    cents *= 2",
            "try:",
            "    cents += grams // 0",
            "except ZeroDivisionError:",
            "    cents = 99",
        ]
        price = itemized("south", "\n".join(lines))
        return [price(1), price(2)]

    told = [(4, 0), (6, 10), (6, 30), (8, 60), (12, 99)]
    assert items == [told, told]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "The text's own names met yours, or its error moved to another line or file. Which name calls "
    "your note, could a tariff use it, too, and who reads a text that is no Python?"
)
def test_tariff_keeps_its_names_and_lines(student):
    """A text with its own `note`, `items` and other targets works; line 5 fails as line 5;
    an error in the syntax of line 2 comes from line 2 of the same file."""

    @student.run
    def seen():
        import traceback

        from solution import itemized

        names = ["note", "items", "price", "log", "record", "noted", "lines", "_note", "append"]
        names += ["source", "carrier", "history", "steps", "trace", "_record", "_items", "_log"]
        lines = [
            " = ".join(names) + " = 7",
            "table = {}",
            "cents = note + 1",
            "table['fee'], rest = cents, 0",
            "cents = cents + items // (grams - 5)",
        ]
        price = itemized("north", "\n".join(lines))
        try:
            price(5)
        except ZeroDivisionError as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = (last.filename, last.lineno)
        try:
            itemized("north", "cents = 5\ncents = = 6")(5)
        except SyntaxError as error:
            return {"told": price(6), "where": where, "syntax": (error.filename, error.lineno)}
        return None

    assert seen == {
        "told": [(3, 8), (5, 15)],
        "where": ("<tariff of north>", 5),
        "syntax": ("<tariff of north>", 2),
    }
