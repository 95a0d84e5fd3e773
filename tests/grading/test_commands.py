"""What authors run: no database, no broker, one object on standard output."""

import json

import pytest

from tests.proving.exercises import FOLDER, write_curriculum


@pytest.fixture
def curriculum(tmp_path):
    write_curriculum(tmp_path)
    return tmp_path


@pytest.fixture
def folder(curriculum):
    return curriculum / FOLDER


@pytest.fixture
def run(manage, curriculum):
    nothing = {"DATABASE_URL": "postgres://127.0.0.1:1/none", "BROKER_URL": "redis://127.0.0.1:1"}

    def command(*arguments):
        return manage(*arguments, "--path", str(curriculum), **nothing)

    return command


@pytest.mark.bubblewrap
@pytest.mark.parametrize(
    ("text", "code", "verdict"),
    [
        ("def add(a, b):\n    return a + b\n", 0, "passed"),
        ("def add(a, b): ...\n", 1, "failed"),
        ("def add(a, b:\n", 1, "invalid"),
        ("", 1, "invalid"),
        ("x = '\0'\n", 1, "invalid"),
        (b"x = '\xff'\n", 1, "invalid"),
        ("#" * 70_000, 1, "invalid"),
    ],
    ids=["right", "starter", "syntax", "empty", "nul", "undecodable", "too large"],
)
def test_judge_prints_one_object(run, tmp_path, text, code, verdict):
    answer = tmp_path / "answer.py"
    answer.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = run("judge", "add", str(answer), "--json", "--backend", "bubblewrap")
    assert done.returncode == code, done.stderr
    report = json.loads(done.stdout)
    assert report["verdict"] == verdict
    assert isinstance(report["tests"], list)
    assert isinstance(report["duration_ms"], float)
    assert report["tests"] or report["message"]


@pytest.mark.bubblewrap
def test_judge_tells_a_person_what_was_seen_even_by_hidden_tests(run, folder):
    answer = folder / "wrong/abs.py"
    done = run("judge", "add", str(answer), "--backend", "bubblewrap")
    assert done.returncode == 1
    for text in ("failed, 1 of 2 points", "Numbers below zero are added, too.", "-7917", "7921"):
        assert text in done.stdout


@pytest.mark.bubblewrap
def test_judge_by_other_tests(run, tmp_path, folder):
    tests = tmp_path / "trial"
    tests.mkdir()
    (tests / "test_trial.py").write_text(
        "def test_trial(student):\n    assert student.add(1, 1) == 3"
    )
    done = run(
        "judge", "add", str(folder / "solution/solution.py"), "--json", "--tests", str(tests),
        "--backend", "bubblewrap",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert [test["name"] for test in json.loads(done.stdout)["tests"]] == ["test_trial"]


@pytest.mark.bubblewrap
def test_judge_calls_broken_tests_a_fault_of_the_platform(run, tmp_path, folder):
    tests = tmp_path / "trial"
    tests.mkdir()
    (tests / "test_trial.py").write_text("import nothing_of_this_name\n")
    done = run(
        "judge", "add", str(folder / "solution/solution.py"), "--json", "--tests", str(tests),
        "--backend", "bubblewrap",
    )  # fmt: skip
    assert done.returncode == 2
    assert "nothing_of_this_name" in json.loads(done.stdout)["error"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ad", "x.py"], "no exercise 'ad'; those with tests are: add"),
        (["later", "x.py"], "later is draft and has no tests"),
        (["add", "/no/such/file.py"], "cannot read /no/such/file.py: No such file"),
        (["add", "/"], "cannot read /: Is a directory"),
        (["add"], "required: FILE"),
        (["add", "x.py", "--backend", "chroot"], "invalid choice: 'chroot'"),
        (["add", "manage.py", "--tests", "/no/such/folder"], "no test_*.py in /no/such/folder"),
    ],
)
def test_judge_says_what_is_wrong_with_the_usage(run, arguments, said):
    done = run("judge", *arguments, "--json")
    assert done.returncode == 2
    assert said in json.loads(done.stdout)["error"]
    assert said in done.stderr


def test_judge_refuses_a_broken_curriculum(run, folder):
    (folder / "exercise.yaml").write_text("title: [")
    done = run("judge", "add", "manage.py", "--json")
    assert done.returncode == 2
    assert "exercise.yaml" in json.loads(done.stdout)["error"]


@pytest.mark.parametrize("command", [["judge", "add", "manage.py"], ["check_curriculum"]])
def test_without_isolation_nothing_runs(manage, curriculum, tmp_path, command):
    done = manage(
        *command, "--path", str(curriculum), "--backend", "docker",
        DOCKER_HOST=f"unix://{tmp_path}/none.sock",
    )  # fmt: skip
    assert done.returncode == 2, done.stdout
    assert done.stderr
