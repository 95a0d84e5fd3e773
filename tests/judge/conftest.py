"""One sandbox for all answers that are judged here: what is said does not depend on which."""

from pathlib import Path

import pytest

from grading.sandbox.backends import make_sandbox

VAR = Path(__file__).resolve().parents[2] / "var"


# Not for the session: idle it would replace its warm box, and who looks for what a hostile answer
# has left behind would find that.
@pytest.fixture(scope="package")
def sandbox():
    made = make_sandbox("bubblewrap", warm=1, root=VAR)
    try:
        yield made
    finally:
        made.close()
