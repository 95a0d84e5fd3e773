"""What was proven is not proven again, as long as nothing that enters a proof has changed.

One file for each exercise and backend; only what is proven is kept.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

from courses.content import ExerciseContent, ManifestTest

from grading.proving.answers import Judged
from grading.proving.mutants import Mutant, Mutants
from grading.proving.proof import Proving
from grading.proving.reference import Time
from grading.proving.replay import Replay
from grading.sandbox import job
from grading.sandbox.docker import image_name

HERE = Path(__file__).parent
KEPT = ("tests", "shuffles", "time", "answers", "mutants", "replay")


class Store:
    def __init__(self, folder: Path, backend: str) -> None:
        self.folder = folder / backend

    def get(self, exercise: ExerciseContent, *, quick: bool) -> Proving | None:
        """A whole proof serves for a quick one, too."""
        for kind in (False, True)[: 1 + quick]:
            path = self._path(exercise, quick=kind)
            try:
                data = json.loads(path.read_text(encoding="utf-8"))
                if data["key"] == key_of(exercise):
                    return _proving(exercise, data, quick=kind)
            except (OSError, ValueError, KeyError, TypeError):
                continue  # none, or one that an older version wrote
        return None

    def put(self, proving: Proving) -> None:
        if not proving.proven:
            return
        data = asdict(replace(proving, exercise=None))  # type: ignore[arg-type]
        kept = {"key": key_of(proving.exercise)} | {name: data[name] for name in KEPT}
        path = self._path(proving.exercise, quick=proving.quick)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(kept), encoding="utf-8")
        beside.replace(path)

    def _path(self, exercise: ExerciseContent, *, quick: bool) -> Path:
        return self.folder / f"{exercise.slug}{'.quick' if quick else ''}.json"


def key_of(exercise: ExerciseContent) -> str:
    """A digest of everything that could change the outcome."""
    digest = hashlib.sha256()
    parts: dict[str, Any] = {
        "graded": exercise.digest,
        "answers": exercise.answers_digest,
        "points": exercise.points,
        "tools": _tools(),
    }
    digest.update(json.dumps(parts, sort_keys=True).encode())
    return digest.hexdigest()


@cache
def _tools() -> str:
    """The judge, the code that proves, and ruff."""
    digest = hashlib.sha256(image_name().encode())
    for path in _files():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update(importlib.metadata.version("ruff").encode())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    yield from sorted(path for path in HERE.iterdir() if path.is_file())
    yield Path(job.__file__)


def _proving(exercise: ExerciseContent, data: dict[str, Any], *, quick: bool) -> Proving:
    found = data["mutants"]
    return Proving(
        exercise,
        tests=tuple(ManifestTest(**test) for test in data["tests"]),
        shuffles=data["shuffles"],
        time=Time(**data["time"]),
        answers=tuple(
            Judged(**answer | {"failed": tuple(answer["failed"])}) for answer in data["answers"]
        ),
        mutants=found
        and Mutants(found["there_are"], tuple(Mutant(**one) for one in found["judged"])),
        replay=data["replay"] and Replay(**data["replay"]),
        quick=quick,
        remembered=True,
    )
