import pytest


class Note:
    def __init__(self, name, log, refuses=None):
        self.name = name
        self.log = log
        self.refuses = refuses

    def do(self):
        if self.refuses:
            raise self.refuses(self.name)
        self.log.append(self.name)

    def undo(self):
        self.log.append(f"-{self.name}")


@pytest.mark.task(3)
@pytest.mark.hint(
    "Which of the steps had been done when one refused, or when Ctrl-C was pressed, and what "
    "became of them?"
)
def test_a_run_stands_or_falls(student):
    """c refuses: b and a are taken back, the error comes through, and no run stands. Ctrl-C is
    pressed in f: e is taken back. Before, d alone was done, and it still stands, as a tuple."""

    @student.run(using=(Note,))
    def seen():
        from solution import Journal

        log = []
        journal = Journal()
        journal.run(Note("d", log))
        try:
            journal.run(Note("a", log), Note("b", log), Note("c", log, refuses=ValueError))
        except ValueError as error:
            log.append(f"refused {error}")
        try:
            journal.run(Note("e", log), Note("f", log, refuses=KeyboardInterrupt))
        except KeyboardInterrupt:
            log.append("Ctrl-C")
        runs = [[type(run).__name__, *(step.name for step in run)] for run in journal]
        return [*log, runs]

    assert seen == [
        *("d", "a", "b", "-b", "-a", "refused c", "e", "-e", "Ctrl-C"),
        [["tuple", "d"]],
    ]


@pytest.mark.task(3)
@pytest.mark.hint(
    "Take back twice, then once more. What is left, in which order did it go, and does another "
    "journal know of it?"
)
def test_last_run_is_taken_back_whole(student):
    """Of the runs (a, b) and (c,) the second is taken back first, then b and a; then nothing is
    left: `NothingToUndo`. In another journal nothing stood."""

    @student.run(using=(Note,))
    def log():
        from depot import NothingToUndo
        from solution import Journal

        log = []
        journal, other = Journal(), Journal()
        journal.run(Note("a", log), Note("b", log))
        journal.run(Note("c", log))
        for each in (other, journal, journal, journal):
            try:
                each.undo()
            except NothingToUndo:
                log.append("nothing")
        return log

    assert log == ["a", "b", "c", "nothing", "-c", "-b", "-a", "nothing"]


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint("Take runs back inside a loop over the journal. Which runs does the loop see?")
def test_a_loop_sees_what_stood_when_it_began(student):
    """A loop over three runs that takes back one run at each turn sees all three, oldest first;
    a loop inside it sees what stands then."""

    @student.run(using=(Note,))
    def seen():
        from solution import Journal

        journal, seen = Journal(), []
        for name in "abc":
            journal.run(Note(name, []))
        for run in journal:
            journal.undo()
            seen.append(("".join(step.name for step in run), len(list(journal))))
        return seen

    assert seen == [("a", 2), ("b", 1), ("c", 0)]
