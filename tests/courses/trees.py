"""Small curricula in a temporary folder, made to be spoiled by a test."""

import json
import shutil
import uuid
from pathlib import Path
from typing import Any

import yaml

from courses.content import ContentError, Curriculum, Problem, load

WEEK = "phase-3/week-17"
DAY = f"{WEEK}/day-1"
ADD = f"{DAY}/add"
LATER = f"{WEEK}/day-2"
PROJECT = f"{WEEK}/parcel-desk"
TESTS = '''\
import pytest


@pytest.mark.task(1)
def test_small_numbers(student):
    """The sum of two small numbers is returned."""
    assert student.add(2, 3) == 5


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.points(2)
@pytest.mark.hint("Try numbers below zero.")
def test_below_zero(student):
    """Numbers below zero are added, too."""
    assert student.add(-7, 2) == -5
'''
MANIFEST = [
    {
        "name": "test_small_numbers",
        "sentence": "The sum of two small numbers is returned.",
        "task": 1,
        "points": 1,
        "visible": True,
    },
    {
        "name": "test_below_zero",
        "sentence": "Numbers below zero are added, too.",
        "task": 2,
        "points": 2,
        "visible": False,
    },
]
WRONG = "# fails: test_below_zero\n# hint: Try numbers below zero.\nadd = max\n"


def id_of(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


class Tree:
    """Phase 3, week 17: a live day with the live exercise `add`, a draft day, a draft project."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.yaml("curriculum.yaml", phases=["phase-3"])
        self.yaml("phase-3/phase.yaml", "phase", number=3, title="Advanced", weeks=["week-17"])
        self.yaml(
            f"{WEEK}/week.yaml",
            "week",
            number=17,
            title="Features",
            days=["day-1", "day-2"],
            exercises=["parcel-desk"],
        )
        self.day(DAY, 1, "Sums", status="live", minutes=60, exercises=["add"])
        self.write(f"{DAY}/lesson.md", "## Why\n\nBefore.\n\n[[exercise: add]]\n\nAfter.\n")
        self.live_exercise(ADD)
        self.day(LATER, 2, "Later")
        self.draft(PROJECT, kind="project")

    def write(self, path: str, content: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def yaml(self, file: str, name: str = "", **keys: Any) -> None:
        given = {"uuid": id_of(name)} if name else {}
        self.write(file, yaml.safe_dump(given | keys, allow_unicode=True))

    def day(self, folder: str, number: int, title: str, **keys: Any) -> None:
        self.yaml(f"{folder}/day.yaml", folder, first=number, title=title, **keys)

    def draft(self, folder: str, **keys: Any) -> None:
        values = {"title": "To come", "kind": "quick", **keys}
        self.yaml(f"{folder}/exercise.yaml", folder, **values)

    def live_exercise(self, folder: str) -> None:
        self.draft(folder, title="Add", minutes=8, points=3, status="live")
        self.write(f"{folder}/instructions.md", "## 1. Add\n\nText.\n\n## 2. Below\n\nText.\n")
        self.write(f"{folder}/hints.md", "## Task 1\n\n### 1. Look\n\nAt the *sign*.\n")
        self.write(f"{folder}/starter/solution.py", "def add(a, b): ...\n")
        self.write(f"{folder}/solution/solution.py", "def add(a, b):\n    return a + b\n")
        self.write(f"{folder}/tests/test_add.py", TESTS)
        self.write(f"{folder}/wrong/takes_the_larger.py", WRONG)

    def set(self, file: str, **keys: Any) -> None:
        """Give keys of a YAML file other values; `...` takes a key away."""
        values = yaml.safe_load((self.root / file).read_text()) | keys
        kept = {key: value for key, value in values.items() if value is not ...}
        self.write(file, yaml.safe_dump(kept, allow_unicode=True))

    def remove(self, path: str) -> None:
        target = self.root / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()

    def move(self, old: str, new: str) -> None:
        (self.root / old).rename(self.root / new)

    def prove(self, folder: str = ADD, tests: list[dict[str, Any]] | None = None) -> None:
        """Record what `check_curriculum --write` would: no sandbox is needed for these tests."""
        exercises = {e.folder: e for e in self.load().exercises()}
        content = exercises[self.root / folder]
        proof = {
            "digest": content.digest,
            "answers": content.answers_digest,
            "tests": MANIFEST if tests is None else tests,
        }
        self.write(f"{folder}/proof.json", json.dumps(proof))

    def load(self) -> Curriculum:
        return load(self.root)

    def problems(self) -> list[Problem]:
        try:
            load(self.root)
        except ContentError as error:
            return error.problems
        return []
