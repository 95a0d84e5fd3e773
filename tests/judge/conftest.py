"""One sandbox for all answers that are judged here: what is said does not depend on which."""

from pathlib import Path

import pytest

from grading.sandbox.backends import make_sandbox

VAR = Path(__file__).resolve().parents[2] / "var"


@pytest.fixture(scope="session")
def sandbox():
    made = make_sandbox("bubblewrap", warm=1, root=VAR)
    try:
        yield made
    finally:
        made.close()
