import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print each line that is read, with quotes, and what comes of it. Which of them is a scan?"
)
def test_each_line_is_a_scan(student):
    """Three scans and two lines of blanks give three tuples without blanks, in their order."""

    @student.run
    def seen():
        from solution import Sheet

        lines = ["WB-321; D2\n", "  \n", " WB-322;D1 \n", "\n", "WB-323 ; D2"]
        return list(Sheet(lambda: iter(lines)))

    assert seen == [("WB-321", "D2"), ("WB-322", "D1"), ("WB-323", "D2")]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Did a loop find less, or was `read` called less often than you looped? Who remembers the "
    "place?"
)
def test_every_loop_sees_everything(student):
    """Two loops, one inside the other, see 2 × 2 scans; a third one afterwards sees 2. `read` is
    called once for each loop."""

    @student.run
    def seen():
        from solution import Sheet

        calls = []

        def read():
            calls.append("read")
            return iter(["WB-1; D1", "WB-2; D3"])

        sheet = Sheet(read)
        pairs = [(a[0], b[0]) for a in sheet for b in sheet]
        return [pairs, len(list(sheet)), len(calls)]

    pairs = [("WB-1", "WB-1"), ("WB-1", "WB-2"), ("WB-2", "WB-1"), ("WB-2", "WB-2")]
    assert seen == [pairs, 2, 4]


@pytest.mark.task(1)
@pytest.mark.hint("Let `read` write down each line that is taken. Who takes lines before a loop?")
def test_lines_are_read_when_they_are_needed(student):
    """Making a sheet reads nothing; after the first scan one line has been taken."""

    @student.run
    def seen():
        from solution import Sheet

        taken = []

        def read():
            for line in ["WB-5; D4", "WB-6; D4", "WB-7; D4"]:
                taken.append(line)
                yield line

        sheet = Sheet(read)
        before = len(taken)
        for scan in sheet:
            return [before, scan, len(taken)]

    assert seen == [0, ("WB-5", "D4"), 1]


@pytest.mark.task(2)
@pytest.mark.hint("What does your function return when the loop ends without a match?")
def test_first_scan_at_a_depot(student):
    """The first scan at D3 is WB-9; at D4 there is none, and an empty sheet has none at all."""

    @student.run
    def seen():
        from solution import Sheet, first_at

        sheet = Sheet(lambda: iter(["WB-8; D1", "WB-9; D3", "WB-10; D3"]))
        return [first_at(sheet, "D3"), first_at(sheet, "D4"), first_at(Sheet(lambda: iter([])), "")]

    assert seen == ["WB-9", None, None]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Count the lines that were read. Is the answer known earlier than you stop?")
def test_nothing_behind_the_answer_is_read(student):
    """The scan at D2 is the second line: two lines are read, though the third cannot be."""

    @student.run
    def seen():
        from solution import Sheet, first_at

        taken = []

        def read():
            for line in ["WB-11; D1", "WB-12; D2"]:
                taken.append(line)
                yield line
            raise OSError("the scanner is switched off")

        return [first_at(Sheet(read), "D2"), len(taken)]

    assert seen == ["WB-12", 2]
