"""The schemas that editors use say what the loader says, and the curriculum fits them."""

import json

import jsonschema
import pytest
import yaml

from courses.content.schema import WHERE, schemas
from tests.conftest import ROOT

FOLDER = ROOT / "docs/authoring/schema"
FILES = [(name, path) for name, pattern in WHERE.items() for path in sorted(ROOT.glob(pattern))]
EXERCISE = {"uuid": "252f2088-4333-47ba-9fb7-e8a903cd8e66", "title": "Add", "kind": "quick"}


def errors(name, data):
    return [e.message for e in jsonschema.Draft202012Validator(schemas()[name]).iter_errors(data)]


def test_the_schemas_that_are_published_are_those_of_the_loader():
    written = {path.name: json.loads(path.read_text()) for path in FOLDER.glob("*.json")}
    made = {name.replace(".yaml", ".json"): schema for name, schema in schemas().items()}
    assert written == made, "run manage.py curriculum_schema"


def test_editors_are_told_of_every_schema():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    assert settings == {
        f"docs/authoring/schema/{name.replace('.yaml', '.json')}": where
        for name, where in WHERE.items()
    }


def test_every_file_of_the_curriculum_fits():
    assert {name for name, _ in FILES} == set(WHERE)
    made = {name: jsonschema.Draft202012Validator(schema) for name, schema in schemas().items()}
    found = [
        f"{path.relative_to(ROOT)}: {error.message}"
        for name, path in FILES
        for error in made[name].iter_errors(yaml.safe_load(path.read_text()))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "quiz"}, "'quiz' is not one of"),
        ({"dificulty": 1}, "'dificulty' was unexpected"),
        ({"difficulty": 5}, "5 is greater than the maximum"),
        ({"minutes": "8"}, "'8' is not of type 'integer'"),
        ({"status": "live"}, "'points' is a required property"),
        ({"title": ""}, "should be non-empty"),
        ({"needs": "class"}, "'class' is not of type 'array'"),
    ],
)
def test_what_the_loader_refuses_is_marked_in_the_editor(change, said):
    assert errors("exercise.yaml", EXERCISE) == []
    assert any(said in error for error in errors("exercise.yaml", EXERCISE | change))
