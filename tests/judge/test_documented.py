"""The page for authors cannot lie: each of its examples is judged as an exercise."""

import re
from collections import defaultdict
from collections.abc import Mapping

import pytest

from grading.sandbox.job import Job, Verdict
from tests.conftest import ROOT

PAGE = (ROOT / "docs/authoring/tests.md").read_text()
BLOCK = re.compile(
    r"^```\w+ (test|good|bad|given|shared)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
type Example = Mapping[str, dict[str, str]]


def examples() -> dict[str, Example]:
    found: dict[str, Example] = {}
    for section in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]:
        blocks: dict[str, dict[str, str]] = defaultdict(dict)
        for kind, name, text in BLOCK.findall(section):
            blocks[kind][name or ("test_it.py" if kind == "test" else "solution.py")] = text
        if blocks:
            found[section.partition("\n")[0]] = blocks
    return found


EXAMPLES = examples()


def judged(sandbox, example: Example, answer: str):
    files = {name: text.encode() for name, text in example[answer].items()}
    job = Job(
        files=files,
        tests=example["test"] | example.get("shared", {}),
        given=example.get("given", {}),
        reference=example["good"],
        entry=next(iter(files)),
    )
    return sandbox.run(job)


@pytest.mark.bubblewrap
@pytest.mark.parametrize("title", EXAMPLES)
def test_the_good_answer_passes_and_the_bad_one_fails(sandbox, title):
    good = judged(sandbox, EXAMPLES[title], "good")
    assert good.verdict == Verdict.PASSED, good
    bad = judged(sandbox, EXAMPLES[title], "bad")
    assert bad.verdict in (Verdict.FAILED, Verdict.TIMED_OUT), bad


def test_every_block_of_code_belongs_to_an_example():
    opened = len(re.findall(r"^```\w", PAGE, re.MULTILINE))
    assert opened == sum(len(files) for blocks in EXAMPLES.values() for files in blocks.values())
    assert all({"test", "good", "bad"} <= set(blocks) for blocks in EXAMPLES.values())


def test_every_link_within_the_page_leads_somewhere():
    titles = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) <= anchors


@pytest.mark.bubblewrap
def test_shared_modules_are_out_of_the_answers_reach(sandbox):
    example = EXAMPLES["Shared modules"]
    answer = "import parcel_lists\n\n\ndef distinct(numbers):\n    return sorted(set(numbers))\n"
    report = judged(sandbox, {**example, "curious": {"solution.py": answer}}, "curious")
    assert report.verdict != Verdict.PASSED
    assert "No module named 'parcel_lists'" in report.tests[0].message
