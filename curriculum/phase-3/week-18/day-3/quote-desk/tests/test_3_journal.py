import pytest


class Note:
    def __init__(self, name, log, refuses=False):
        self.name = name
        self.log = log
        self.refuses = refuses

    def do(self):
        if self.refuses:
            raise ValueError(self.name)
        self.log.append(self.name)

    def undo(self):
        self.log.append(f"-{self.name}")


@pytest.mark.task(3)
@pytest.mark.hint("Which of the steps had been done when the third one refused?")
def test_a_run_stands_or_falls(student):
    """c refuses: b and a are taken back, the error comes through, and no run stands. Before, d
    alone was done, and it still stands."""

    @student.run(using=(Note,))
    def seen():
        from solution import Journal

        log = []
        journal = Journal()
        journal.run(Note("d", log))
        try:
            journal.run(Note("a", log), Note("b", log), Note("c", log, refuses=True))
        except ValueError as error:
            log.append(f"refused {error}")
        return [*log, [[step.name for step in run] for run in journal]]

    assert seen == ["d", "a", "b", "-b", "-a", "refused c", [["d"]]]


@pytest.mark.task(3)
@pytest.mark.hint("Take back twice, then once more. What is left, and in which order did it go?")
def test_last_run_is_taken_back_whole(student):
    """Of the runs (a, b) and (c,) the second is taken back first, then b and a; then nothing is
    left: `NothingToUndo`."""

    @student.run(using=(Note,))
    def log():
        from depot import NothingToUndo
        from solution import Journal

        log = []
        journal = Journal()
        journal.run(Note("a", log), Note("b", log))
        journal.run(Note("c", log))
        for _ in range(3):
            try:
                journal.undo()
            except NothingToUndo:
                log.append("nothing")
        return log

    assert log == ["a", "b", "c", "-c", "-b", "-a", "nothing"]


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
