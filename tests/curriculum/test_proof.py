"""Every live exercise as it is shipped, proven in every sandbox that students may meet."""

import subprocess
import sys

import pytest

from courses.content import load
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "backend",
    [
        pytest.param("docker", marks=pytest.mark.docker),
        pytest.param("bubblewrap", marks=pytest.mark.bubblewrap),
    ],
)
def test_all_live_exercises_are_proven(backend):
    live = [e for e in load(ROOT / "curriculum").exercises() if e.status == "live"]
    assert {"managed-resources", "retry"} <= {exercise.slug for exercise in live}
    done = subprocess.run(
        [sys.executable, "manage.py", "check_curriculum", "--backend", backend],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=1200,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"All {len(live)} exercises are proven." in done.stdout
