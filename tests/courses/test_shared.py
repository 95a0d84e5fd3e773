"""Modules that tests of several exercises import: which there may be, and what they become."""

import pytest

from tests.courses.trees import ADD, TESTS, Tree

NUMBERS = "def numbers():\n    return [2, 3]\n"


def told(tree: Tree):
    return [
        (str(p.file.relative_to(tree.root)), p.key, p.found, p.expected) for p in tree.problems()
    ]


def test_an_exercise_has_the_shared_modules_that_it_names_beside_its_tests(tree: Tree):
    tree.write("shared/numbers_of_parcels.py", NUMBERS)
    tree.write("shared/others.py", "")
    assert tree.load().exercises()[0].tests == {"test_add.py": TESTS}
    tree.set(f"{ADD}/exercise.yaml", shared=["numbers_of_parcels.py"])
    tests = tree.load().exercises()[0].tests
    assert tests == {"test_add.py": TESTS, "numbers_of_parcels.py": NUMBERS}


def test_a_proof_ends_with_a_change_of_a_shared_module_and_not_of_another(tree: Tree):
    tree.write("shared/numbers_of_parcels.py", NUMBERS)
    tree.write("shared/others.py", "")
    tree.set(f"{ADD}/exercise.yaml", shared=["numbers_of_parcels.py"])
    tree.prove()
    tree.write("shared/others.py", "NEW = True\n")
    assert tree.load().exercises()[0].proven
    tree.write("shared/numbers_of_parcels.py", NUMBERS.replace("3", "4"))
    assert not tree.load().exercises()[0].proven


def test_a_shared_module_that_is_not_there_is_reported_with_those_that_are(tree: Tree):
    tree.set(f"{ADD}/exercise.yaml", shared=["numbers.py"])
    file = f"{ADD}/exercise.yaml"
    known = "a module in `shared/` of the curriculum: "
    assert told(tree) == [(file, "shared", "'numbers.py'", known + "nothing yet")]
    tree.write("shared/one.py", "")
    tree.write("shared/two.py", "")
    assert told(tree) == [(file, "shared", "'numbers.py'", known + "one.py, two.py")]


@pytest.mark.parametrize("part", ["solution", "given", "tests"])
def test_a_shared_module_does_not_hide_a_file_of_the_exercise(tree: Tree, part):
    tree.write("shared/rates.py", "")
    tree.set(f"{ADD}/exercise.yaml", shared=["rates.py"], files=["solution.py"])
    tree.write(f"{ADD}/{part}/rates.py", "")
    expected = "another name than that of a file of the exercise"
    assert (f"{ADD}/exercise.yaml", "shared", "'rates.py'", expected) in told(tree)


@pytest.mark.parametrize("name", ["test_x.py", "conftest.py", "data.csv", "in/folder.py", "A b.py"])
def test_what_no_test_can_import_is_reported(tree: Tree, name):
    tree.write(f"shared/{name}", "")
    ((file, _, found, _),) = told(tree)
    assert (file, found) == (f"shared/{name}", "a file nobody can import")


def test_a_shared_module_that_is_no_python_is_reported_with_its_line(tree: Tree):
    tree.write("shared/torn.py", "one = 1\ntwo = (\n")
    ((file, line, _, expected),) = told(tree)
    assert (file, line, expected) == ("shared/torn.py", "line 2", "Python")
