import ast

import pytest

MODULES = {"library", "catalog", "creating", "structure", "behavior", "gof"}
QUESTIONS = [
    "1. Which pattern became a plain function, and what would the class have cost?",
    "2. Which two patterns look alike in your code, and what tells them apart?",
    "3. Which pattern did you find hardest to justify, and what would you use instead?",
    "4. Where does the library promise less than the book, and who could notice?",
]


@pytest.mark.task(7)
@pytest.mark.hint("Read the imports of the file that is named. Which way should this arrow point?")
def test_direction_of_imports(student):
    """The catalog imports `gof`, the examples import `catalog`, `behavior` also `structure`, and
    nobody imports `library`."""
    allowed = {
        "catalog.py": {"gof"},
        "creating.py": {"catalog"},
        "structure.py": {"catalog"},
        "behavior.py": {"catalog", "structure"},
    }
    wrong = []
    for name, known in allowed.items():
        for node in ast.walk(ast.parse(student.files[name])):
            found = []
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found = [node.module or ""]
            wrong += [f"{name}: {part}" for part in found if part in MODULES - known]
    assert wrong == []


@pytest.mark.task(7)
@pytest.mark.hidden
@pytest.mark.hint("Which note stands at two patterns, and which has fewer than five words?")
def test_notes_are_of_their_own(student):
    """Each of 23 entries has its own place and its own note of at least five words."""

    @student.run
    def texts():
        import library
        from catalog import CATALOG

        return [(entry.seen_in, entry.not_when) for entry in CATALOG.values() if library]

    assert len(texts) == 23
    assert len({seen for seen, _ in texts}) == 23
    assert len({note for _, note in texts}) == 23
    assert [note for _, note in texts if len(note.split()) < 5] == []


@pytest.mark.task(7)
@pytest.mark.hidden
@pytest.mark.hint("Compare the four headings with the starter's, and count the words below each.")
def test_choices_are_written(student):
    """`choices.md` has its four questions as headings and answers each in at least 25 words."""
    parts = [part.partition("\n") for part in student.files["choices.md"].split("\n## ")[1:]]
    assert [heading.strip() for heading, _, _ in parts] == QUESTIONS
    assert [heading for heading, _, answer in parts if len(answer.split()) < 25] == []
