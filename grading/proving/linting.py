"""What ruff says about a reference, by the rules in ruff.toml beside this file."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

RULES = Path(__file__).with_name("ruff.toml")
SECONDS = 60
# Without a rule, or without a reason behind the rules.
BARE = re.compile(r"#\s*noqa\s*(:\s*[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*\s*)?$", re.IGNORECASE)


class RuffMissing(Exception):
    """It is not installed here: nothing can be said about any reference."""

    def __init__(self) -> None:
        super().__init__(
            "ruff is not installed here, and no reference is proven without it. "
            "`make check` installs it with all that development needs."
        )


def require_ruff() -> None:
    if importlib.util.find_spec("ruff") is None:
        raise RuffMissing


def findings(solution: Mapping[str, str], given: Mapping[str, str]) -> Iterator[str]:
    """One line for each finding in the Python files of a solution."""
    names = sorted(name for name in solution if name.endswith(".py"))
    if not names:
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**given, **solution}.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [
                *(sys.executable, "-m", "ruff", "check", "--no-cache", "--quiet"),
                *("--config", str(RULES), "--output-format", "concise", "--", *names),
            ],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"ruff failed: {done.stderr.strip()}")
    for line in done.stdout.splitlines():
        yield f"ruff: solution/{line}"
    for name in names:
        for number, line in enumerate(solution[name].splitlines(), 1):
            if BARE.search(line):
                yield f"solution/{name}:{number}: say behind `# noqa: RULE` why the rule is broken"
