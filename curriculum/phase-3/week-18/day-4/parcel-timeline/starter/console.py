"""The edge: a line in, a line out."""

from ports import Unit


def answer(unit: Unit, line: str) -> str:
    """Task 4: do what the line says, and say what became of it."""
    raise NotImplementedError("task 4: nobody answers yet")
