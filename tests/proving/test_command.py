"""`check_curriculum`, as authors and CI run it."""

import json

import pytest

from tests.proving.exercises import FOLDER, WRONG, write_curriculum


@pytest.fixture
def folder(tmp_path):
    write_curriculum(tmp_path)
    return tmp_path / FOLDER


@pytest.fixture
def check(manage, tmp_path):
    """Neither database nor broker is needed, and no earlier proof is known."""
    nothing = {
        "DATABASE_URL": "postgres://127.0.0.1:1/none",
        "BROKER_URL": "redis://127.0.0.1:1",
    }

    def command(*arguments):
        where = ["--path", str(tmp_path), "--proofs", str(tmp_path / ".proofs")]
        return manage("check_curriculum", *where, "--backend", "bubblewrap", *arguments, **nothing)

    return command


@pytest.mark.bubblewrap
def test_an_exercise_is_proven_once_and_its_proof_written(check, folder, tmp_path):
    done = check("--quick")
    assert done.returncode == 1
    assert "proof.json is missing: run check_curriculum --write add" in done.stdout
    done = check("--quick", "add")
    assert done.returncode == 0, "while an exercise is being written nothing is wrong with it"
    assert "proof.json is missing: run check_curriculum --write add" in done.stdout
    assert "Proven as far as --quick goes: 1 exercise." in done.stdout

    done = check("--write", "--html", str(tmp_path / "proof.html"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 exercise, 2 tests, 4 answers that fail, 2 of 2 mutants killed" in done.stdout
    proof = json.loads((folder / "proof.json").read_text())
    assert [test["visible"] for test in proof["tests"]] == [True, False]
    assert "test_below_zero" in (tmp_path / "proof.html").read_text()

    done = check()
    assert done.returncode == 0, done.stdout
    assert "as before" in done.stdout
    done = check("--full", "--quick")
    assert done.returncode == 0, done.stdout
    assert "as before" not in done.stdout
    assert "Proven as far as --quick goes: 1 exercise." in done.stdout


@pytest.mark.bubblewrap
def test_a_lie_is_told_and_no_proof_written(check, folder):
    (folder / "wrong/abs.py").write_text(WRONG.format(expression="a + b"))
    done = check("--write")
    assert done.returncode == 1
    assert "wrong/abs.py passes test_below_zero; it fails nothing" in done.stdout
    assert "Not proven: 1 of 1 exercise." in done.stderr
    assert not (folder / "proof.json").exists()


@pytest.mark.parametrize("slug", ["ad", "later"])
def test_what_cannot_be_proven_is_refused(check, folder, slug):
    done = check(slug)
    assert done.returncode == 2
    assert slug in done.stderr


def test_nothing_is_written_in_a_hurry(check, folder):
    done = check("--write", "--quick")
    assert done.returncode == 2
    assert "not allowed with argument" in done.stderr
