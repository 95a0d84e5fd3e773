"""What docs/authoring/storyline.md calls frozen is what the published files have."""

import ast
import re

import pytest

from tests.conftest import ROOT

PAGE = (ROOT / "docs/authoring/storyline.md").read_text()
HOST = ROOT / "curriculum/phase-3/week-17/carrier-host"
CALLS = re.findall(r"^\| `(\w+)\((\w+)\)` \| [^|]+ \|([^|]*)\|$", PAGE, re.MULTILINE)


def classes(path):
    tree = ast.parse((HOST / path).read_text())
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def test_the_facade_has_four_calls():
    assert [name for name, _, _ in CALLS] == ["quote", "book", "record", "timeline"]


@pytest.mark.parametrize(("name", "argument", "errors"), CALLS)
def test_the_facade_is_that_of_the_carrier_host(name, argument, errors):
    methods = [n for n in classes("solution/host.py")["CarrierHost"].body if hasattr(n, "args")]
    (method,) = [method for method in methods if method.name == name]
    assert [arg.arg for arg in method.args.args] == ["self", argument]
    contract = classes("given/contract.py")
    for error in re.findall(r"`(\w+)`", errors):
        assert [base.id for base in contract[error].bases] == ["WaybillError"]


def test_the_exercises_said_to_use_the_made_up_year_do():
    """And no other: an author looks here for examples."""
    (told,) = re.findall(r"used by the tests of (.*)\.", PAGE)
    using = [
        path.parent.name
        for path in sorted((ROOT / "curriculum").glob("phase-*/**/exercise.yaml"))
        if "waybill_data.py" in path.read_text()
    ]
    assert re.findall(r"`([\w-]+)`", told) == using
