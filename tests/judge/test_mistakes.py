"""What a beginner reads after each of the typical mistakes.

The whole text stands beside each mistake, for people to review.  After a change on purpose:
`BOOTCAMP_WRITE_SHOWN=1 make test ARGS=tests/judge/test_mistakes.py`, then read the difference.
"""

import os

import pytest

from tests.judge.showing import HERE, header, judge, shown

MISTAKES = sorted((HERE / "mistakes").glob("*.py"))
OURS = ("/opt/judge", "/tmp/", "answering", "test_it.py", " at 0x", "<probe")


@pytest.mark.bubblewrap
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_a_beginner_reads_what_to_look_at(sandbox, mistake):
    text = shown(judge(sandbox, mistake))
    known = mistake.with_suffix(".txt")
    if os.environ.get("BOOTCAMP_WRITE_SHOWN"):
        known.write_text(text)
    for essential in header(mistake.read_text(), "shows"):
        assert essential in text
    for ours in OURS:
        assert ours not in text
    assert text == known.read_text()


def test_every_kept_text_belongs_to_a_mistake():
    kept = {path.stem for path in (HERE / "mistakes").glob("*.txt")}
    assert kept == {path.stem for path in MISTAKES}
