"""An exercise that lies in any way is not proven, in a real sandbox."""

import shutil

import pytest

from courses.content import load
from grading.proving.choosing import authors_sandbox, find
from grading.proving.proof import prove_all
from tests.grading.rows import TESTS
from tests.proving.exercises import EXERCISE, SOLUTION, STARTER, WRONG, write_curriculum

pytestmark = pytest.mark.bubblewrap
ORDERED = (
    TESTS.replace("import pytest\n", "import pytest\n\nSEEN = []\n")
    .replace("    assert student.add(2", "    SEEN.append(1)\n    assert student.add(2")
    .replace("    assert student.add(-", "    assert SEEN\n    assert student.add(-")
)
SLOW = f"import time\n\n\n{SOLUTION.replace('return', 'time.sleep(0.6)\n    return')}"
WEAK = """\
def add(a, b):
    if a > 900:
        return b + a
    return a + b
"""
ABOUT_NOBODY = TESTS.replace(
    "    assert student.add(-7919, 2) == -7917",
    "    right = '+' in student.files['solution.py']\n    assert right, 'Not yet.'",
)
NEVER_FAILS = '''

@pytest.mark.hidden
def test_zero(student):
    """Zero is added."""
    student.add(0, 1)
'''
PROBE = '''

@pytest.mark.hidden
def test_probe(student):
    """Zero is added."""

    @student.run
    def seen():
        from solution import add

        assert add(0, 1) == 1
        return 1

    assert seen == 1
'''
CASES = {
    "wrong reference": (
        {"solution/solution.py": "def add(a, b):\n    return a - b\n"},
        "the reference is failed: test_small_numbers failed",
    ),
    "unclean reference": (
        {"solution/solution.py": f"import os\n\n\n{SOLUTION}"},
        "ruff: solution/solution.py:1:8: F401",
    ),
    "slow reference": (
        {
            "solution/solution.py": SLOW,
            "tests/test_add.py": TESTS.replace(
                "@pytest.mark.hidden", "@pytest.mark.hidden\n@pytest.mark.time_limit(1)"
            ),
        },
        "of the time limit of test_below_zero",
    ),
    "solved starter": ({"starter/solution.py": SOLUTION}, "the starter is passed, not failed"),
    "unreadable starter": (
        {"starter/solution.py": "def add(a, b:\n"},
        "the starter is broken, not only unfinished: ",
    ),
    "starter that cannot be imported": (
        {"starter/solution.py": f"import nothing_of_this_name\n\n\n{STARTER}"},
        "the starter is broken, not only unfinished: test_",
    ),
    "starter without the function": (
        {"starter/solution.py": "x = 1\n"},
        "the starter is broken, not only unfinished: test_",
    ),
    "starter that is said to break": (
        {"exercise.yaml": f"{EXERCISE}starter_breaks: It is to be repaired.\n"},
        "starter_breaks in exercise.yaml: the starter can be read, imported and called",
    ),
    "wrong answer that is right": (
        {"wrong/abs.py": WRONG.format(expression="b + a")},
        "wrong/abs.py passes test_below_zero; it fails nothing",
    ),
    "wrong answer that fails elsewhere": (
        {"wrong/abs.py": WRONG.format(expression="a + b if a < 0 else 0")},
        "wrong/abs.py passes test_below_zero; it fails test_small_numbers",
    ),
    "wrong answer with another hint": (
        {"wrong/abs.py": WRONG.replace("numbers below", "Numbers above").format(expression="0")},
        "wrong/abs.py fails test_below_zero, whose hint is 'Try numbers below zero.'",
    ),
    "unnoticed change": (
        {"solution/solution.py": WEAK},
        "survives: solution.py, line 3: return b + a -> return None",
    ),
    "waiver without a mutant": (
        {"mutants.yaml": "waived:\n- {line: 9, change: x -> y, because: It is the same.}\n"},
        "mutants.yaml: solution.py, line 9: x -> y: there is no such mutant",
    ),
    "waiver that is not needed": (
        {"mutants.yaml": "waived:\n- {line: 2, change: a + b -> a - b, because: Who knows.}\n"},
        "a + b -> a - b: waived, but noticed by test_small_numbers",
    ),
    "table of the visible calls": (
        {
            "tests/test_add.py": TESTS.replace("add(-7919, 2) == -7917", "add(2, 3) == 5"),
        },
        "an answer that knows only the 1 calls of the visible tests passes",
    ),
    "nothing hidden": (
        {"tests/test_add.py": TESTS.replace("@pytest.mark.hidden\n", "")},
        "no test is hidden",
    ),
    "tests that need their order": (
        {"tests/test_add.py": ORDERED},
        "the reference in shuffled order ",
    ),
    "words about nobody": (
        {"tests/test_add.py": ABOUT_NOBODY},
        "test_below_zero: what is shown names nothing of the answer: Not yet.",
    ),
    "words about ourselves": (
        {"tests/test_add.py": TESTS.replace("== -7917", "== -7917, 'see /opt/judge/student.py'")},
        "the starter, test_below_zero: the message shows what is ours: see /opt/judge/student.py",
    ),
    "no sentence": (
        {"tests/test_add.py": TESTS.replace('    """Numbers below zero are added, too."""\n', "")},
        "test_below_zero has no docstring",
    ),
    "other points": (
        {"exercise.yaml": EXERCISE.replace("points: 2", "points: 3")},
        "points: 3 in exercise.yaml, 2 in the tests",
    ),
    "broken rule without a reason": (
        {"solution/solution.py": f"import os  # noqa: F401\n\n\n{SOLUTION}"},
        "solution/solution.py:1: say behind `# noqa: RULE` why",
    ),
    "wrong answer for a case that is not there": (
        {"wrong/abs.py": WRONG.replace("below_zero", "below_zero[7]").format(expression="0")},
        "wrong/abs.py names test_below_zero[7]; there are test_below_zero",
    ),
    "test that cannot fail": (
        {"tests/test_add.py": TESTS + NEVER_FAILS},
        "test_zero asserts nothing",
    ),
    "probe that asserts": (
        {"tests/test_add.py": TESTS + PROBE},
        "the probe seen asserts; return what it saw and assert outside",
    ),
}


@pytest.fixture(scope="module")
def sandbox():
    with authors_sandbox("bubblewrap") as sandbox:
        yield sandbox


NEED_ALL = {
    "unnoticed change",
    "waiver without a mutant",
    "waiver that is not needed",
    "table of the visible calls",
    "tests that need their order",
}


def proven(root, sandbox, *, quick=True):
    exercise = find(load(root), "add")
    (proving,) = prove_all([exercise], sandbox.run, quick=quick)
    return proving


@pytest.mark.parametrize("case", CASES)
def test_a_broken_exercise_is_not_proven(tmp_path, sandbox, case):
    changes, said = CASES[case]
    write_curriculum(tmp_path, changes)
    proving = proven(tmp_path, sandbox, quick=case not in NEED_ALL)
    assert not proving.proven
    assert said in "\n".join(proving.problems)


def test_a_sound_exercise_is_proven(tmp_path, sandbox):
    write_curriculum(tmp_path)
    proving = proven(tmp_path, sandbox, quick=False)
    assert proving.proven, proving.problems
    assert (proving.shuffles, len(proving.answers)) == (10, 4)
    assert proving.mutants.killed == len(proving.mutants.judged) == 2
    assert str(proving.replay) == "1 calls known by heart: fails test_below_zero"


def test_two_wrong_answers_are_too_few(tmp_path, sandbox):
    folder = write_curriculum(tmp_path)
    shutil.rmtree(folder / "wrong")
    (folder / "wrong").mkdir()
    (folder / "wrong/abs.py").write_text(WRONG.format(expression="abs(a) + b"))
    assert "1 wrong answers; at least 3 are needed" in proven(tmp_path, sandbox).problems


def test_a_starter_that_must_break_may(tmp_path, sandbox):
    changes = {
        "exercise.yaml": f"{EXERCISE}starter_breaks: The missing bracket is to be found.\n",
        "starter/solution.py": "def add(a, b:\n",
    }
    write_curriculum(tmp_path, changes)
    proving = proven(tmp_path, sandbox)
    assert proving.proven, proving.problems
