import pytest


class Printer:
    """Writes down what it was asked; answers with a message that means nothing."""

    def __init__(self, jammed=False):
        self.jammed = jammed
        self.log = []

    def start(self, parcel):
        self.log.append(f"start {parcel}")
        if self.jammed:
            raise ConnectionError("printer: no answer")
        return f"sheet of {parcel}"

    def cut(self, sheet):
        self.log.append(f"cut {sheet}")
        return "done"

    def void(self, sheet):
        self.log.append(f"void {sheet}")
        return "done"


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print what the block receives and what the printer was asked. Which of your methods decides "
    "about the name after `as`, and who learns that the block ended well?"
)
def test_good_block_gets_a_sheet_that_is_cut(student):
    """The block for WB-7 gets the sheet that was started, and the sheet is cut once after it."""

    @student.run(using=(Printer,))
    def seen():
        from solution import LabelSheet

        printer = Printer()
        with LabelSheet(printer, "WB-7") as sheet:
            printer.log.append("work")
        return {"sheet": sheet, "log": printer.log}

    assert seen == {
        "sheet": "sheet of WB-7",
        "log": ["start WB-7", "work", "cut sheet of WB-7"],
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "The sheet was not voided, or the error stopped at your manager. Print what your `__exit__` "
    "returns: would Python read it as yes or as no?"
)
def test_error_voids_the_sheet_and_reaches_the_caller(student):
    """A block that ends with ValueError, and one stopped by KeyboardInterrupt, each leave a voided
    sheet, and the caller gets the very error that was raised."""

    @student.run(using=(Printer,))
    def seen():
        from solution import LabelSheet

        printer = Printer()
        caught = []
        for error in (ValueError("unknown postcode"), KeyboardInterrupt()):
            try:
                with LabelSheet(printer, "WB-8"):
                    raise error
            except BaseException as got:
                caught.append(got is error)
            else:
                caught.append("no error reached the caller")
        return {"same error": caught, "log": printer.log}

    assert seen == {
        "same error": [True, True],
        "log": ["start WB-8", "void sheet of WB-8", "start WB-8", "void sheet of WB-8"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "An empty roll should end at the block, whatever its exact kind. Print the class of the error "
    "that came through, and the classes it is derived from."
)
def test_empty_roll_ends_at_the_block(student):
    """After OutOfLabels, and after a NoSmallLabels derived from it, the sheet is voided and the
    line after the block is reached."""

    @student.run(using=(Printer,))
    def seen():
        from solution import LabelSheet, OutOfLabels

        class NoSmallLabels(OutOfLabels):
            pass

        printer = Printer()
        for error in (OutOfLabels("D2"), NoSmallLabels("D2")):
            try:
                with LabelSheet(printer, "WB-9"):
                    raise error
                printer.log.append("went on")
            except OutOfLabels as got:
                printer.log.append(f"{type(got).__name__} came through")
        return printer.log

    assert seen == ["start WB-9", "void sheet of WB-9", "went on"] * 2


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Something happened to the printer too early, or to a sheet that never was. When is a sheet "
    "started: when the object is made, or when the block is entered?"
)
def test_nothing_happens_without_a_sheet(student):
    """Making a LabelSheet asks the printer nothing; when `start` refuses, its error comes through
    and nothing is cut or voided."""

    @student.run(using=(Printer,))
    def seen():
        from solution import LabelSheet

        printer = Printer(jammed=True)
        error = None
        try:
            manager = LabelSheet(printer, "WB-10")
            printer.log.append("made")
            with manager:
                printer.log.append("work")
        except Exception as got:
            error = got
        return {"error": type(error).__name__, "log": printer.log}

    assert seen == {"error": "ConnectionError", "log": ["made", "start WB-10"]}
