import ast

import pytest

PARTS = {"timeline", "usecases", "storage", "console", "facts", "ports", "encoding"}


class Memory:
    """A unit over one dictionary; counts its blocks, and can meet a conflict."""

    def __init__(self):
        self.parcels = {}
        self.blocks = 0
        self.busy = False
        self.timelines = self

    def __enter__(self):
        self.blocks += 1
        return self

    def __exit__(self, *_): ...

    def facts(self, number):
        return list(self.parcels.get(number, []))

    def append(self, number, version, fresh):
        from facts import Conflict

        if self.busy:
            raise Conflict(number)
        self.parcels.setdefault(number, []).extend(fresh)

    def commit(self): ...


@pytest.mark.task(4)
@pytest.mark.hint(
    "Take the first line with another answer and print the words that you make of it. Which call "
    "do they lead to, and when is the place asked?"
)
def test_a_day_at_the_console(student):
    """Booking WB-1, a scan, a question and the delivery, written with extra blanks, answer
    "booked", "D2", "D2" and "delivered", each after the number."""

    @student.run(using=(Memory,))
    def answers():
        from console import answer

        unit = Memory()
        lines = [
            "book WB-1 Chen",
            "scan WB-1 D2 2026-05-04T09:30",
            "where WB-1",
            "  deliver   WB-1 2026-05-04T17:00 ",
        ]
        return [answer(unit, line) for line in lines]

    assert answers == ["WB-1 booked", "WB-1 D2", "WB-1 D2", "WB-1 delivered"]


@pytest.mark.task(4)
@pytest.mark.hint("Which error came from below, and which words belong to it?")
def test_errors_become_words(student):
    """A second booking is answered by "WB-1 refused", an unknown parcel by "WB-9 unknown", a
    conflict by "WB-1 try again"."""

    @student.run(using=(Memory,))
    def answers():
        from console import answer

        unit = Memory()
        lines = ["book WB-1 Chen", "book WB-1 Dora", "where WB-9", "scan WB-9 D1 2026-05-04T09:30"]
        answers = [answer(unit, line) for line in lines]
        unit.busy = True
        return [*answers, answer(unit, "scan WB-1 D1 2026-05-04T09:30")]

    assert answers == [
        "WB-1 booked",
        "WB-1 refused",
        "WB-9 unknown",
        "WB-9 unknown",
        "WB-1 try again",
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint("Count the words that each command needs. What does an empty line have?")
def test_unreadable_lines_touch_nothing(student):
    """An empty line, an unknown command, and commands with a word too few or too many are answered
    by "what?", and no block is entered."""

    @student.run(using=(Memory,))
    def seen():
        from console import answer

        unit = Memory()
        lines = ["", "lose WB-1", "where", "where WB-1 now", "book WB-1", "book WB-1 Chen Li"]
        lines += ["scan WB-1 D1", "deliver WB-1", "BOOK WB-1 Chen", "deliver WB-1 D1 late"]
        return [{answer(unit, line) for line in lines} == {"what?"}, unit.blocks]

    assert seen == [True, 0]


@pytest.mark.task(4)
@pytest.mark.hint("Read the imports of the file that is named. Which one points outward?")
def test_imports_point_inward(student):
    """Each file imports only what its layer may know, and only the storage imports `sqlite3`."""
    allowed = {
        "timeline.py": {"facts"},
        "usecases.py": {"facts", "ports", "timeline"},
        "storage.py": {"facts", "ports", "encoding", "sqlite3"},
        "console.py": {"facts", "ports", "usecases"},
    }
    outward = []
    for name, known in allowed.items():
        for node in ast.walk(ast.parse(student.files[name])):
            found = []
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found = [node.module or ""]
            watched = PARTS | {"sqlite3"}
            outward += [f"{name}: {part}" for part in found if part in watched - known]
    assert outward == []
