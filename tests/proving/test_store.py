"""What was proven is not proven again, unless something that enters the proof has changed."""

import pytest

from courses.content import load
from grading.proving import store as storing
from grading.proving.choosing import find
from grading.proving.mutants import Mutant, Mutants
from grading.proving.proof import Proving, manifest_of
from grading.proving.reference import Time
from grading.proving.replay import Replay
from tests.grading.rows import PASSED, TESTS
from tests.proving.exercises import EXERCISE, STARTER, WRONG, write_curriculum


@pytest.fixture
def store(tmp_path):
    return storing.Store(tmp_path / "proofs", "docker")


@pytest.fixture
def root(tmp_path):
    write_curriculum(tmp_path / "curriculum")
    return tmp_path / "curriculum"


def exercise_in(root):
    return find(load(root), "add")


def proving_of(exercise, **more):
    return Proving(
        exercise,
        tests=manifest_of(PASSED),
        shuffles=10,
        time=Time(12.0, 0.25, "test_below_zero"),
        mutants=Mutants(3, (Mutant("solution.py", 2, "a + b -> a - b", "test_small_numbers"),)),
        replay=Replay(1, "fails test_below_zero"),
        **more,
    )


def test_what_is_known_comes_back_as_it_was(store, root):
    exercise = exercise_in(root)
    kept = proving_of(exercise)
    store.put(kept)
    known = store.get(exercise_in(root), quick=False)
    assert known is not None
    assert known.remembered
    for part in ("exercise", "tests", "shuffles", "time", "mutants", "replay", "problems"):
        assert getattr(known, part) == getattr(kept, part)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tests/test_add.py", TESTS.replace("add(2, 3) == 5", "add(2, 4) == 6")),
        ("starter/solution.py", f"{STARTER}x = 1\n"),
        ("wrong/abs.py", WRONG.format(expression="b")),
        ("exercise.yaml", EXERCISE.replace("points: 2", "points: 3")),
        ("exercise.yaml", f"{EXERCISE}starter_breaks: Repair it.\n"),
        ("mutants.yaml", "killed: 80\nbecause: It is hard.\n"),
    ],
)
def test_a_changed_exercise_is_proven_again(store, root, name, text):
    store.put(proving_of(exercise_in(root)))
    write_curriculum(root, {name: text})
    assert store.get(exercise_in(root), quick=False) is None


def test_words_may_change_without_a_new_proof(store, root):
    store.put(proving_of(exercise_in(root)))
    write_curriculum(root, {"instructions.md": "## 1. Add up\n\n## 2. Below\n"})
    assert store.get(exercise_in(root), quick=False) is not None


def test_another_judge_proves_again(store, root, monkeypatch):
    store.put(proving_of(exercise_in(root)))
    storing._tools.cache_clear()
    monkeypatch.setattr(storing, "image_name", lambda: "bootcamp-sandbox-python:other")
    assert store.get(exercise_in(root), quick=False) is None
    storing._tools.cache_clear()


def test_what_is_not_proven_is_not_kept(store, root):
    exercise = exercise_in(root)
    store.put(proving_of(exercise, problems=("the starter is passed, not failed",)))
    assert store.get(exercise, quick=False) is None


def test_a_quick_look_is_no_proof_and_a_proof_serves_for_a_quick_look(store, root):
    exercise = exercise_in(root)
    store.put(proving_of(exercise, quick=True))
    assert store.get(exercise, quick=False) is None
    assert store.get(exercise, quick=True).quick
    store.put(proving_of(exercise))
    assert store.get(exercise, quick=False) is not None


def test_a_damaged_file_is_as_good_as_none(store, root):
    exercise = exercise_in(root)
    store.put(proving_of(exercise))
    for path in store.folder.iterdir():
        path.write_text('{"key": ')
    assert store.get(exercise, quick=False) is None


def test_each_backend_has_its_own(store, root):
    exercise = exercise_in(root)
    store.put(proving_of(exercise))
    other = storing.Store(store.folder.parent, "bubblewrap")
    assert other.get(exercise, quick=False) is None
