"""A small curriculum with one exercise that can be proven, and one that is in preparation."""

from collections.abc import Mapping
from pathlib import Path

from tests.grading.rows import TESTS

FOLDER = "phase-3/week-17/add"
YAML = """\
uuid: 00000000-0000-4000-8000-00000000000{number}
title: {title}
"""
EXERCISE = YAML.format(number=3, title="Add") + "kind: quick\nstatus: live\nminutes: 5\npoints: 2\n"
SOLUTION = "def add(a, b):\n    return a + b\n"
STARTER = "def add(a, b): ...\n"
WRONG = """\
# fails: test_below_zero
# hint: numbers below zero
def add(a, b):
    return {expression}
"""
EXPRESSIONS = {
    "abs.py": "abs(a) + b",
    "nothing.py": "a + b if a > 0 else 0",
    "late.py": "a * b - 1",
}
FILES = {
    "curriculum.yaml": "phases: [phase-3]\n",
    "phase-3/phase.yaml": YAML.format(number=1, title="Phase") + "number: 3\nweeks: [week-17]\n",
    "phase-3/week-17/week.yaml": YAML.format(number=2, title="Week")
    + "number: 17\nexercises: [add, later]\n",
    "phase-3/week-17/later/exercise.yaml": YAML.format(number=4, title="Later")
    + "kind: quick\nstatus: draft\n",
    f"{FOLDER}/exercise.yaml": EXERCISE,
    f"{FOLDER}/instructions.md": "## 1. Add\n\n## 2. Below zero\n",
    f"{FOLDER}/hints.md": "## Task 1\n### 1. Look\nLook.\n",
    f"{FOLDER}/starter/solution.py": STARTER,
    f"{FOLDER}/solution/solution.py": SOLUTION,
    f"{FOLDER}/tests/test_add.py": TESTS,
} | {f"{FOLDER}/wrong/{name}": WRONG.format(expression=e) for name, e in EXPRESSIONS.items()}


def write_curriculum(root: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Write all files under `root`, some of the exercise's changed; the exercise's folder."""
    changed = {f"{FOLDER}/{name}": text for name, text in (changes or {}).items()}
    for name, text in (FILES | changed).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / FOLDER
