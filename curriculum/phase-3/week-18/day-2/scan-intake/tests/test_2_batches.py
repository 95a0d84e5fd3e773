import pytest


class Shelf:
    """A source of the test: pairs of number and minute, and problems. It may be out of order."""

    def __init__(self, *pairs, problems=(), error=None):
        self.pairs, self.texts, self.error = list(pairs), list(problems), error

    def scans(self):
        from datetime import UTC, datetime

        from scans import Scan

        for number, minute in self.pairs:
            yield Scan(number, "D1", datetime(2026, 5, 4, 9, minute, tzinfo=UTC))
        if self.error:
            raise self.error

    def problems(self):
        return list(self.texts)


@pytest.mark.task(2)
@pytest.mark.hint("Write the minute beside each number. Which scan stands before an earlier one?")
def test_batch_is_in_order_of_time(student):
    """A batch of a source, of a batch that holds a batch, and of an empty batch gives the scans of
    09:01 to 09:06, earliest first."""

    @student.run(using=(Shelf,))
    def seen():
        from sources import Batch

        inner = Batch(Batch(Shelf(("WB-5", 5), ("WB-2", 2))), Shelf(("WB-4", 4)))
        batch = Batch(Shelf(("WB-3", 3), ("WB-1", 1), ("WB-6", 6)), inner, Batch())
        return [scan.number for scan in batch.scans()]

    assert seen == ["WB-1", "WB-2", "WB-3", "WB-4", "WB-5", "WB-6"]


@pytest.mark.task(2)
@pytest.mark.hint("Whose problems are missing? Follow the batch to its inside.")
def test_problems_of_all_parts(student):
    """The problems of a batch are those of its parts at any depth, in the order of the parts, also
    one that came later."""

    @student.run(using=(Shelf,))
    def seen():
        from sources import Batch

        inside = Shelf(problems=["wet"])
        batch = Batch(Shelf(problems=["torn", "new"]), Batch(Batch(inside), Shelf(problems=["d"])))
        before = list(batch.problems())
        inside.texts.append("late")
        return [before, list(batch.problems())]

    assert seen == [["torn", "new", "wet", "d"], ["torn", "new", "wet", "late", "d"]]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Some scans have the same time, one comes later, and a part fails. Which of these does your "
    "batch not pass on as it is?"
)
def test_equal_times_and_later_scans(student):
    """Scans of one minute stay in the order of the parts, and of each part; what comes later is
    there in the next call; the OSError of an inner part comes through."""

    @student.run(using=(Shelf,))
    def seen():
        from sources import Batch

        first = Shelf(("WB-9", 1), ("WB-3", 1))
        second = Shelf(("WB-7", 1), ("WB-2", 0))
        batch = Batch(first, Batch(second))
        answers = [[scan.number for scan in batch.scans()]]
        second.pairs.append(("WB-1", 1))
        answers.append([scan.number for scan in batch.scans()])
        second.error = OSError("D2: no answer")
        try:
            answers.append([scan.number for scan in batch.scans()])
        except OSError as error:
            answers.append(str(error))
        return answers

    assert seen == [
        ["WB-2", "WB-9", "WB-3", "WB-7"],
        ["WB-2", "WB-9", "WB-3", "WB-7", "WB-1"],
        "D2: no answer",
    ]
