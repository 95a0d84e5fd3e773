"""docs/authoring/format.md says all there is, and its example is loaded as it stands."""

import json
import re

import pytest

from tests.conftest import ROOT
from tests.courses.trees import ADD, DAY, WEEK, Tree

PAGE = (ROOT / "docs/authoring/format.md").read_text()
YAML_FILES = {
    "curriculum.yaml": "curriculum.yaml",
    "phase.yaml": "phase-3/phase.yaml",
    "week.yaml": f"{WEEK}/week.yaml",
    "day.yaml": f"{DAY}/day.yaml",
    "exercise.yaml": f"{ADD}/exercise.yaml",
}
EXAMPLE = "phase-3/week-17/day-1/label-lines"


def section(heading: str) -> str:
    (text,) = re.findall(
        rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL
    )
    return str(text)


def documented(heading: str) -> list[str]:
    return re.findall(r"^\| `(?:# )?(\w+):?` \|", section(heading), re.MULTILINE)


def blocks() -> dict[str, str]:
    """File names to their text, of the code blocks that are headed by one."""
    found = re.findall(r"^(`{3,4})\w+ (\S+)\n(.*?)^\1$", PAGE, re.MULTILINE | re.DOTALL)
    return {name: text for _, name, text in found}


@pytest.fixture
def example(tmp_path):
    tree = Tree(tmp_path / "unused")
    tree.root = tmp_path / "example"
    for name, text in blocks().items():
        tree.write(name, text)
    return tree


@pytest.mark.parametrize("file", YAML_FILES)
def test_every_key_the_loader_knows_is_documented_and_no_other(tree: Tree, file):
    tree.set(YAML_FILES[file], nonsense=1)
    (problem,) = tree.problems()
    known = problem.expected.removeprefix("only ").split(", ")
    assert sorted(documented(file)) == known


def test_every_file_of_an_exercise_has_its_section(tree: Tree):
    tree.write(f"{ADD}/nonsense.txt", "")
    (problem,) = tree.problems()
    for name in problem.expected.removeprefix("only ").split(", "):
        assert re.search(rf"^## .*{re.escape(name)}", PAGE, re.MULTILINE), name


def test_the_headers_of_wrong_answers_and_the_keys_of_proofs_are_documented(tree: Tree):
    tree.write(f"{ADD}/wrong/none.py", "# file: rates.py\nadd = max\n")
    assert sorted(problem.key for problem in tree.problems()) == sorted(documented("wrong/"))
    tree.remove(f"{ADD}/wrong/none.py")
    tree.prove()
    proof = json.loads((tree.root / ADD / "proof.json").read_text())
    assert sorted(proof) == sorted(documented("proof.json"))
    assert all(f"`{key}`" in section("proof.json") for key in proof["tests"][0])


def test_the_keys_of_mutants_and_their_waivers_are_documented(tree: Tree):
    tree.yaml(f"{ADD}/mutants.yaml", nonsense=1, waived=[{"nonsense": 1}])
    unknown = [problem for problem in tree.problems() if problem.found == "an unknown key"]
    known = [problem.expected.removeprefix("only ").split(", ") for problem in unknown]
    assert sorted(documented("mutants.yaml")) == sorted(key for keys in known for key in keys)


def test_the_keys_of_concepts_are_documented(tree: Tree):
    tree.yaml("concepts.yaml", nonsense=1, concepts=[{"nonsense": 1}])
    unknown = [problem for problem in tree.problems() if problem.found == "an unknown key"]
    known = [problem.expected.removeprefix("only ").split(", ") for problem in unknown]
    assert sorted(documented("concepts.yaml")) == sorted(key for keys in known for key in keys)


@pytest.mark.parametrize("key", ["kind", "status", "environment", "size"])
def test_every_choice_is_named(tree: Tree, key):
    tree.set(f"{ADD}/exercise.yaml", **{key: "nonsense"})
    (problem,) = (problem for problem in tree.problems() if problem.key == key)
    (row,) = re.findall(rf"^\| `{key}` \|.*$", section("exercise.yaml"), re.MULTILINE)
    for choice in problem.expected.removeprefix("one of ").split(", "):
        assert f"`{choice}`" in row


def test_a_key_called_required_is_and_the_others_are_not(tree: Tree):
    for heading, file in YAML_FILES.items():
        before = (tree.root / file).read_text()
        for key in documented(heading):
            (row,) = re.findall(rf"^\| `{key}` \|.*$", section(heading), re.MULTILINE)
            tree.set(file, **{key: ...})
            missed = {(problem.key, problem.found) for problem in tree.problems()}
            assert ((key, "nothing") in missed) == ("| required" in row), (heading, key)
            tree.write(file, before)


def test_the_example_is_loaded_as_it_stands(example: Tree):
    exercise, project = example.load().exercises()
    assert (exercise.slug, exercise.status, exercise.points) == ("label-lines", "live", 4)
    assert [hints.task for hints in exercise.hints] == [1, 2]
    assert exercise.wrong[0].fails == "test_blank_lines"
    assert (project.slug, project.status) == ("parcel-desk", "draft")
    lesson = example.load().phases[0].weeks[0].days[0].lesson
    assert [segment.exercise for segment in lesson] == ["", "label-lines", ""]


def test_the_example_states_every_key_of_an_exercise(example: Tree):
    assert sorted(
        re.findall(r"^(\w+):", blocks()[f"{EXAMPLE}/exercise.yaml"], re.MULTILINE)
    ) == sorted(key for key in documented("exercise.yaml") if key != "starter_breaks")
