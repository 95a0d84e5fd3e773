"""mutants.yaml: what may be left unnoticed is said with its reason, or refused."""

import pytest

from courses.content.types import MutantRules, Waiver
from tests.courses.trees import ADD, Tree

FILE = f"{ADD}/mutants.yaml"
WAIVER = {"line": 2, "change": "a + b -> b + a", "because": "Sums have no order."}


def told(tree: Tree) -> list[tuple[str, str, str]]:
    return [
        (problem.file.relative_to(tree.root).as_posix(), problem.key, problem.found)
        for problem in tree.problems()
    ]


def rules(tree: Tree) -> MutantRules:
    return tree.load().exercises()[0].mutants


def test_without_the_file_ninety_of_a_hundred_are_noticed(tree: Tree):
    assert rules(tree) == MutantRules(90, "", ())


def test_a_waiver_speaks_of_the_first_file_and_of_any_white_space(tree: Tree):
    tree.yaml(FILE, waived=[WAIVER | {"change": "a + b  ->\n  b + a"}])
    assert rules(tree).waived == (
        Waiver("solution.py", 2, "a + b -> b + a", "Sums have no order."),
    )


def test_another_rate_has_its_reason(tree: Tree):
    tree.yaml(FILE, killed=80, because="Half of it is waiting.")
    assert (rules(tree).killed, rules(tree).because) == (80, "Half of it is waiting.")


@pytest.mark.parametrize(
    ("keys", "key", "found"),
    [
        ({"killed": 80}, "because", "nothing"),
        ({"because": "So."}, "because", "'So.'"),
        ({"killed": 101, "because": "So."}, "killed", "101"),
        ({"waived": {"line": 2}}, "waived", "{'line': 2}"),
        ({"waived": [WAIVER, WAIVER | {"line": 0}]}, "waived 2: line", "0"),
        ({"waived": [WAIVER | {"file": "rates.py"}]}, "waived 1: file", "'rates.py'"),
        ({"waived": [WAIVER | {"because": ""}]}, "waived 1: because", "''"),
        ({"waived": [WAIVER | {"who": "me"}]}, "waived 1: who", "an unknown key"),
        ({"survived": 3}, "survived", "an unknown key"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tree: Tree, keys, key, found):
    tree.yaml(FILE, **keys)
    assert (FILE, key, found) in told(tree)


def test_a_wrong_answer_says_which_file_it_replaces(tree: Tree):
    tree.set(f"{ADD}/exercise.yaml", files=["solution.py", "rates.py"])
    for part in ("starter", "solution"):
        tree.write(f"{ADD}/{part}/rates.py", "RATES = {}\n")
    header = "# fails: test_below_zero\n# hint: Try numbers below zero.\n"
    tree.write(f"{ADD}/wrong/rates.py", header)
    tree.write(f"{ADD}/wrong/no_rates.py", f"{header}# file: rates.py\n")
    tree.write(f"{ADD}/wrong/other.py", header)
    wrong = tree.load().exercises()[0].wrong
    assert {answer.name: answer.file for answer in wrong} == {
        "no_rates.py": "rates.py",
        "other.py": "solution.py",
        "rates.py": "rates.py",
        "takes_the_larger.py": "solution.py",
    }


def test_a_wrong_answer_replaces_no_file_that_is_not_handed_in(tree: Tree):
    tree.write(
        f"{ADD}/wrong/other.py",
        "# fails: test_below_zero\n# hint: Look.\n# file: given.py\n",
    )
    assert told(tree) == [(f"{ADD}/wrong/other.py", "file", "'given.py'")]
