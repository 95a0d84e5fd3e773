import pytest


class Note:
    """A command that writes down what is asked of it, and may refuse."""

    def __init__(self, name, log, refuses=""):
        self.name = name
        self.log = log
        self.refuses = refuses

    def do(self):
        if self.refuses == "do":
            raise ValueError(self.name)
        self.log.append(f"do {self.name}")

    def undo(self):
        if self.refuses == "undo":
            raise ValueError(self.name)
        self.log.append(f"undo {self.name}")


@pytest.mark.task(2)
@pytest.mark.hint(
    "Which command was done last, which was taken back last, and what empties the pile of those "
    "that can be done again?"
)
def test_last_is_taken_back_first(student):
    """a and b are done, both taken back, b first, and a is done again; then b."""

    @student.run(using=(Note,))
    def log():
        from solution import History

        log = []
        history = History()
        history.do(Note("a", log))
        history.do(Note("b", log))
        for step in (history.undo, history.undo, history.redo, history.redo, history.undo):
            step()
        return log

    assert log == ["do a", "do b", "undo b", "undo a", "do a", "do b", "undo b"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "What is left to be done again once somebody has gone another way? And whose piles are they, "
    "if there are two histories?"
)
def test_a_new_command_ends_redoing(student):
    """While a stands, an empty history raises `NothingToUndo`; after a was taken back, that other
    history raises `NothingToRedo`. After b was done, there is nothing to redo, and after b was
    taken back nothing more to undo."""

    @student.run(using=(Note,))
    def seen():
        from history import NothingToRedo, NothingToUndo
        from solution import History

        def outcome(step):
            try:
                step()
            except (NothingToUndo, NothingToRedo) as error:
                return type(error).__name__
            return "done"

        log = []
        history, other = History(), History()
        history.do(Note("a", log))
        empty = [outcome(other.undo)]
        history.undo()
        empty.append(outcome(other.redo))
        history.do(Note("b", log))
        return [*empty, *(outcome(step) for step in (history.redo, history.undo, history.undo))]

    assert seen == ["NothingToUndo", "NothingToRedo", "NothingToRedo", "done", "NothingToUndo"]


@pytest.mark.task(2)
@pytest.mark.hint("A command refused. Which of your lines had run by then?")
def test_what_was_not_done_is_not_kept(student):
    """b refuses to be done: its error comes through, and `undo` takes back a. What had been taken
    back before can still be done again."""

    @student.run(using=(Note,))
    def log():
        from solution import History

        log = []
        history = History()
        history.do(Note("a", log))
        history.do(Note("c", log))
        history.undo()
        try:
            history.do(Note("b", log, refuses="do"))
        except ValueError as error:
            log.append(f"refused {error}")
        history.redo()
        history.undo()
        history.undo()
        return log

    assert log == ["do a", "do c", "undo c", "refused b", "do c", "undo c", "undo a"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("The way back, or the second way there, failed. Where is the command now?")
def test_a_failed_way_back_changes_nothing(student):
    """b refuses to be taken back: it still stands, and there is nothing to redo. c refuses to be
    done again: it can be tried once more, and a still stands."""

    @student.run(using=(Note,))
    def log():
        from history import NothingToRedo
        from solution import History

        log = []

        def attempt(step):
            try:
                step()
            except (ValueError, NothingToRedo) as error:
                log.append(type(error).__name__)

        history = History()
        stubborn = Note("b", log, refuses="undo")
        history.do(stubborn)
        attempt(history.undo)
        attempt(history.redo)
        stubborn.refuses = ""
        history.undo()
        history.do(Note("a", log))
        last = Note("c", log)
        history.do(last)
        history.undo()
        last.refuses = "do"
        attempt(history.redo)
        last.refuses = ""
        history.redo()
        history.undo()
        history.undo()
        return log

    assert log == [
        *("do b", "ValueError", "NothingToRedo", "undo b"),
        *("do a", "do c", "undo c", "ValueError", "do c", "undo c", "undo a"),
    ]
