"""mutants.yaml: what the tests of an exercise need not notice, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from courses.content.errors import Problem
from courses.content.keys import Keys
from courses.content.types import MutantRules, Waiver

LONGEST_REASON = 1000
LONGEST_CHANGE = 10_000


def load_mutant_rules(path: Path, files: Sequence[str], problems: list[Problem]) -> MutantRules:
    if not path.exists():
        return MutantRules()
    keys = Keys(path, problems)
    usual = MutantRules().killed
    killed = keys.number("killed", 0, 100, usual)
    because = keys.text("because", "", LONGEST_REASON)
    if keys.readable and (killed != usual) != bool(because):
        found = repr(because) if because else "nothing"
        keys.problem("because", found, f"a reason where `killed` is another than {usual}")
    waived = tuple(_waiver(entry, files) for entry in keys.entries("waived"))
    keys.done()
    return MutantRules(killed, because, waived)


def _waiver(keys: Keys, files: Sequence[str]) -> Waiver:
    file = keys.choice("file", tuple(files), files[0])
    line = keys.number("line", 1, 100_000)
    change = " ".join(keys.text("change", None, LONGEST_CHANGE).split())
    waiver = Waiver(file, line, change, keys.text("because", None, LONGEST_REASON))
    keys.done()
    return waiver
