"""The curriculum as it lies in its files, for those who write it: nothing is synced."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from courses.content import Curriculum, ExerciseContent, WeekContent, load
from courses.content.answers import is_test_file

NEVER_READ = ("__pycache__",)


@dataclass(frozen=True, slots=True)
class Test:
    """A test as its source says, also before the exercise is proven."""

    __test__ = False  # pytest would collect it

    name: str
    sentence: str
    task: int | None
    points: int
    hidden: bool
    hint: str


def stamp(root: Path) -> str:
    """Another one as soon as any file under `root` is another."""
    digest = hashlib.sha256()
    for folder, folders, names in root.walk():
        folders[:] = sorted(name for name in folders if name not in NEVER_READ)
        for name in sorted(names):
            try:
                state = (folder / name).stat()
            except FileNotFoundError:
                continue  # an editor's file, gone again
            digest.update(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=1)
def curriculum_at(root: Path, _stamp: str) -> Curriculum:
    """Read once for each state of the files; raises ContentError."""
    return load(root)


def weeks_with_files(curriculum: Curriculum) -> list[WeekContent]:
    """Those in which something has been written."""
    return [
        week
        for phase in curriculum.phases
        for week in phase.weeks
        if any(one.instructions_html or one.tests for one in exercises_of(week))
        or any(day.lesson for day in week.days)
    ]


def exercises_of(week: WeekContent) -> Iterator[ExerciseContent]:
    for day in week.days:
        yield from day.exercises
    yield from week.exercises


def tests_of(exercise: ExerciseContent) -> list[Test]:
    """In the order of the files and their lines."""
    return [
        test
        for name, source in exercise.tests.items()
        if is_test_file(name)
        for test in _tests_in(source)
    ]


def _tests_in(source: str) -> Iterator[Test]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            marks = dict(_marks(node))
            task, points = marks.get("task"), marks.get("points")
            yield Test(
                node.name,
                " ".join((ast.get_docstring(node) or node.name).split()),
                task if isinstance(task, int) else None,
                points if isinstance(points, int) else 1,
                "hidden" in marks,
                str(marks.get("hint", "")),
            )


def _marks(node: ast.FunctionDef) -> Iterator[tuple[str, object]]:
    """`@pytest.mark.task(1)` is ("task", 1), `@pytest.mark.hidden` is ("hidden", None)."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if not ast.unparse(called).startswith("pytest.mark."):
            continue
        name = ast.unparse(called).rpartition(".")[2]
        value = None
        if isinstance(decorator, ast.Call) and decorator.args:
            try:
                value = ast.literal_eval(decorator.args[0])
            except ValueError:
                value = ast.unparse(decorator.args[0])
        yield name, value
