"""What `make bench` prints."""

import os
import subprocess
import sys

import pytest

from bench.results import Row
from bench.table import table
from bench.targets import TARGETS

ROWS = [
    Row("pytest", "bare pytest", 200.0, 250.0, 1.0, 12),
    Row("rate", "verdicts", 5.25, None, None, 3, "/s"),
]


def test_columns_are_aligned_and_the_unit_is_told():
    head, bare, verdicts = table(ROWS, {}, {}).splitlines()
    assert bare.split() == ["bare", "pytest", "200.0", "ms", "250.0", "1.00", "12"]
    assert verdicts.split() == ["verdicts", "5.2", "/s", "3"]
    assert len({len(line) for line in (head, bare, verdicts)}) == 1


def test_a_target_is_reached_or_missed_by_what_was_measured():
    ratios = {"warm_docker_over_pytest": 0.31, "throughput_over_docker_run": 1.2}
    lines = table(ROWS, ratios, {}).splitlines()
    assert [line.split()[-4:] for line in lines[-2:]] == [
        ["0.31", "≤", "0.3", "missed"],
        ["1.20", "≥", "1.1", "reached"],
    ]


def test_the_limit_itself_is_good_enough():
    for target in TARGETS:
        assert target.reached(target.limit)
        assert not target.reached(target.limit * (0.9 if target.at_least else 1.1))


def test_what_could_not_be_measured_is_told_with_the_reason():
    text = table(ROWS, {}, {"everything with Docker": "no Docker daemon answers"})
    assert text.endswith("everything with Docker: not measured: no Docker daemon answers")


@pytest.mark.bubblewrap
def test_without_docker_the_rest_is_measured_and_kept(tmp_path, project):
    environment = os.environ | {"DOCKER_HOST": f"unix://{tmp_path}/none.sock"}
    output = tmp_path / "bench.json"
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--quick", "--only", "judge", "--output", output],
        cwd=project, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "everything with Docker: not measured: no Docker daemon answers" in done.stdout
    assert "our judge, bubblewrap, warm" in done.stdout
    assert "warm_bubblewrap_over_pytest" in output.read_text()


def test_an_unknown_part_is_refused_with_those_there_are(project):
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--only", "nothing"],
        cwd=project, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "docker-run" in done.stderr
