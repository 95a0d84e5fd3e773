"""proof.json: what `check_curriculum --write` saw when it proved an exercise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from courses.content.errors import Problem
from courses.content.reading import read
from courses.content.types import ManifestTest, Proof

_REMEDY = "what `manage.py check_curriculum --write` writes: delete this file and run that"
_TYPES = {
    "name": str,
    "sentence": str,
    "task": int | None,
    "points": int,
    "visible": bool,
}


def load_proof(path: Path, problems: list[Problem]) -> Proof | None:
    if not path.exists():
        return None
    before = len(problems)
    text = read(path, problems, _REMEDY)
    if len(problems) > before:
        return None
    try:
        data = json.loads(text)
        tests = tuple(_test(test) for test in data["tests"])
        return Proof(str(data["digest"]), str(data.get("answers", "")), tests)
    except (ValueError, TypeError, KeyError) as error:
        found = f"{type(error).__name__}: {error}"
        problems.append(Problem(path, "", found, _REMEDY))
        return None


def _test(values: dict[str, Any]) -> ManifestTest:
    test = ManifestTest(**values)
    for name, kind in _TYPES.items():
        value = getattr(test, name)
        if not isinstance(value, kind):
            raise TypeError(f"{name} is {value!r}")
    return test
