"""Reading the curriculum needs neither Django nor a neighbor: authors' tools stay light."""

import subprocess
import sys

from tests.conftest import ROOT

LOADED = "import sys, courses.content; print(*sorted(sys.modules), sep='\\n')"


def test_the_content_package_imports_no_django():
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, text=True, capture_output=True, check=True
    )
    loaded = done.stdout.splitlines()
    assert "courses.content.curriculum" in loaded
    ours = {"courses", "courses.content"}
    strangers = [
        name
        for name in loaded
        if name.partition(".")[0] in {"django", "grading", "cohorts", "bootcamp", "celery"}
        or (name.startswith("courses") and name not in ours and ".content." not in name)
    ]
    assert not strangers
