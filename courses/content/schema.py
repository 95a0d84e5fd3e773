"""JSON Schemas of the curriculum's YAML files, for editors.

They are made of what the loader asks, so that nothing is said twice: it is run over a curriculum
that has one file of each name and next to nothing in it.
"""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from courses.content.concepts import FILE as CONCEPTS
from courses.content.curriculum import load
from courses.content.errors import ContentError
from courses.content.keys import all_asked

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WHERE = {
    "curriculum.yaml": "curriculum/curriculum.yaml",
    CONCEPTS: f"curriculum/{CONCEPTS}",
    "phase.yaml": "curriculum/*/phase.yaml",
    "week.yaml": "curriculum/*/*/week.yaml",
    "day.yaml": "curriculum/*/*/*/day.yaml",
    "exercise.yaml": "curriculum/**/exercise.yaml",
    "mutants.yaml": "curriculum/**/mutants.yaml",
}
SKELETON = {
    "curriculum.yaml": "phases: [p]",
    CONCEPTS: "concepts: [{}]",
    "p/phase.yaml": "weeks: [w]",
    "p/w/week.yaml": "days: [d]",
    "p/w/d/day.yaml": "exercises: [e]",
    "p/w/d/e/exercise.yaml": "{}",
    "p/w/d/e/mutants.yaml": "waived: [{}]",
}
# What the loader demands of what students can open.
NEEDED_LIVE = {"day.yaml": ["minutes"], "exercise.yaml": ["minutes", "points", "concepts"]}


def schemas() -> dict[str, dict[str, Any]]:
    """By the names of the files they are for."""
    with tempfile.TemporaryDirectory() as folder, all_asked() as asked:
        for name, text in SKELETON.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        with suppress(ContentError):  # nothing in it is right
            load(Path(folder))
    return {name: _schema(name, asked[name].schema()) for name in WHERE}


def _schema(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    if name == "mutants.yaml":  # which files there are is known to the exercise alone
        schema["properties"]["waived"]["items"]["properties"]["file"] = {"type": "string"}
    found = {"$schema": DIALECT, "title": name} | schema
    if name in NEEDED_LIVE:
        live = {"properties": {"status": {"const": "live"}}, "required": ["status"]}
        found |= {"if": live, "then": {"required": NEEDED_LIVE[name]}}
    return found


def write_schemas(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        path = folder / f"{Path(name).stem}.json"
        path.write_text(json.dumps(schema, indent=2) + "\n", encoding="utf-8")
