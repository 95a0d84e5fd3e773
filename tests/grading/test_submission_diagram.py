"""The diagram of a submission's life is drawn from the steps that the code takes."""

from django.core.management import call_command

from grading.models import FINAL, Status, life
from tests.conftest import ROOT


def test_the_documented_diagram_is_the_one_of_the_code(capsys):
    call_command("submission_life")

    printed = capsys.readouterr().out.strip()
    assert printed == life.diagram().strip()
    assert f"```mermaid\n{printed}\n```" in (ROOT / "docs" / "submission-life.md").read_text()


def test_each_status_is_reached_and_only_a_person_leaves_a_final_one():
    reached = {step.target for step in life.STEPS}
    assert reached == set(Status)
    leaving = {source for step in life.STEPS for source in step.sources if source in FINAL}
    assert leaving == {Status.NOT_JUDGED, Status.FINISHED}
