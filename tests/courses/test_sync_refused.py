"""Syncs that are refused, fail, or meet each other: the rows stay as they were."""

import dataclasses
import threading
import time
import uuid

import pytest
from django.db import IntegrityError, connection, connections, transaction

from courses.models import Exercise
from courses.sync import TakenNameError, UnprovenError, sync
from tests.courses.rows import rows, told
from tests.courses.trees import ADD, DAY, LATER, PROJECT, TESTS, Tree, id_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(tree: Tree) -> Tree:
    tree.prove()
    return tree


@pytest.mark.parametrize(
    "spoil", ["missing", "tests", "solution", "given", "size", "starter", "wrong", "waived"]
)
def test_a_live_exercise_without_a_proof_of_its_present_files_is_refused(tree: Tree, spoil):
    sync(tree.load())
    before = rows()
    if spoil == "missing":
        tree.remove(f"{ADD}/proof.json")
    elif spoil == "size":
        tree.set(f"{ADD}/exercise.yaml", size="large")
    elif spoil == "wrong":
        tree.remove(f"{ADD}/wrong")
    elif spoil == "waived":
        tree.yaml(f"{ADD}/mutants.yaml", killed=70, because="It is hard.")
    else:
        name = {"tests": "test_add.py", "given": "rates.py"}.get(spoil, "solution.py")
        tree.write(f"{ADD}/{spoil}/{name}", TESTS + "# changed\n")
    tree.set(f"{LATER}/day.yaml", title="Changed, too")
    with pytest.raises(UnprovenError, match=r"manage\.py check_curriculum add --write"):
        sync(tree.load())
    assert rows() == before


def test_a_failing_sync_leaves_everything_as_it_was(tree: Tree):
    sync(tree.load())
    before = rows()
    tree.set(f"{DAY}/day.yaml", title="Totals")
    tree.draft(f"{LATER}/new")
    tree.set(f"{LATER}/day.yaml", exercises=["new"])
    (phase,) = tree.load().phases
    (week,) = phase.weeks
    # The loader would not let this pass; the database is the last to say no.
    bad = tuple(dataclasses.replace(exercise, kind="homework") for exercise in week.exercises)
    week = dataclasses.replace(week, exercises=bad)
    spoiled = dataclasses.replace(tree.load(), phases=(dataclasses.replace(phase, weeks=(week,)),))
    with pytest.raises(IntegrityError, match="exercise_kind"):
        sync(spoiled)
    assert rows() == before


def test_another_exercise_may_not_take_the_name_of_one_that_was_live(tree: Tree):
    sync(tree.load())
    before = rows()
    other = str(uuid.uuid4())
    tree.set(f"{ADD}/exercise.yaml", uuid=other)
    with pytest.raises(TakenNameError) as caught:
        sync(tree.load())
    assert other in str(caught.value)
    assert id_of(ADD) in str(caught.value)
    assert rows() == before


def test_what_nobody_answered_gives_its_name_to_another(tree: Tree):
    sync(tree.load())
    tree.set(f"{PROJECT}/exercise.yaml", uuid=str(uuid.uuid4()))
    tree.set(f"{LATER}/day.yaml", uuid=str(uuid.uuid4()))
    assert told(tree) == [
        "add day day-2",
        "add exercise parcel-desk",
        "retire exercise parcel-desk",
        "retire day day-2",
    ]
    assert Exercise.objects.present().get(slug="parcel-desk").uuid != uuid.UUID(id_of(PROJECT))
    assert told(tree) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time")
def test_a_sync_waits_for_another_and_then_finds_nothing_to_do(tree: Tree):
    curriculum = tree.load()
    plans, errors = [], []

    def second():
        try:
            plans.append(sync(curriculum).lines)
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    thread = threading.Thread(target=second)
    with transaction.atomic():
        sync(curriculum)
        thread.start()
        wait_until_somebody_waits()
    thread.join(30)
    assert not errors
    assert plans == [[]]
    assert Exercise.objects.count() == 2


def wait_until_somebody_waits():
    deadline = time.monotonic() + 20
    waiting = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            # Its own view of activity is kept for the length of a transaction.
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
        time.sleep(0.01)
    raise AssertionError("nobody waits")
