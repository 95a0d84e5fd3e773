"""Every live exercise as it is shipped, proven in every sandbox that students may meet."""

import subprocess
import sys

import pytest

from courses.content import load
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("backend", "more", "said"),
    [
        pytest.param("docker", [], "Proven", marks=pytest.mark.docker),
        pytest.param(
            "bubblewrap",
            ["--quick"],
            "Proven as far as --quick goes",
            marks=pytest.mark.bubblewrap,
        ),
    ],
    ids=["docker", "bubblewrap"],
)
def test_all_live_exercises_are_proven(backend, more, said):
    """What was proven on this machine and has not changed is not proven again."""
    live = [e for e in load(ROOT / "curriculum").exercises() if e.status == "live"]
    assert {"managed-resources", "retry"} <= {exercise.slug for exercise in live}
    done = subprocess.run(
        [sys.executable, "manage.py", "check_curriculum", "--backend", backend, *more],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=3000,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{said}: {len(live)} exercises." in done.stdout
