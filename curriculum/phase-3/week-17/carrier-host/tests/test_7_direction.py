import ast
import re
import sys

import pytest

HOST = ("host.py", "plugins.py", "settings.py", "extensions.py")
OURS = {"host", "plugins", "settings", "extensions", "contract", "loading"}


def imported(text):
    """The top names of all modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or ".").partition(".")[0])
    return names


def words(text):
    """The lower-case words of all names and texts of a file; docstrings and comments are free."""
    found = set()
    docs = set()
    for node in ast.walk(ast.parse(text)):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            docs.add(body[0].value)
        for value in vars(node).values():
            if isinstance(value, str) and node not in docs:
                found |= set(re.split(r"[^a-z]+", value.lower()))
    return found


@pytest.mark.task(7)
@pytest.mark.hint(
    "A carrier's name stands in the host. Which line would have to change if this carrier were "
    "called otherwise tomorrow?"
)
def test_host_names_no_carrier(student):
    """None of the words north, south, east and west stands in a text or a name of the host."""
    carriers = {"north", "south", "east", "west"}
    named = {name: sorted(words(student.files[name]) & carriers) for name in HOST}
    assert named == {name: [] for name in HOST}


@pytest.mark.task(7)
@pytest.mark.hint(
    "Draw an arrow for each import between the files. Which arrow leads from a plugin or a lower "
    "module up to the host?"
)
def test_imports_have_one_direction(student):
    """Nobody imports `host`, settings only the contract, east only the contract and the library."""
    files = {name: imported(student.files[name]) for name in (*HOST, "carriers/east.py")}
    told = {
        "import host": [name for name, names in files.items() if "host" in names],
        "settings imports": sorted(files["settings.py"] & OURS),
        "east imports": sorted(files["carriers/east.py"] - set(sys.stdlib_module_names)),
    }
    assert told == {
        "import host": [],
        "settings imports": ["contract"],
        "east imports": ["contract"],
    }


@pytest.mark.task(7)
@pytest.mark.hint(
    "A decision is worth its reasons. Which of the four answers is missing or too short to name "
    "an alternative and its price?"
)
def test_decisions_are_explained(student):
    """Each of the four questions in `decisions.md` is answered in at least 25 words."""
    _, *answers = re.split(r"^## ", student.files["decisions.md"], flags=re.MULTILINE)
    lengths = [len(answer.partition("\n")[2].split()) for answer in answers]
    assert [length >= 25 for length in lengths] == [True, True, True, True]
