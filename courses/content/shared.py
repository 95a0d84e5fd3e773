"""shared/: modules that tests of many exercises import. They stay with the judge, as tests do."""

from __future__ import annotations

import ast
import re
import warnings
from pathlib import Path

from courses.content.errors import Problem
from courses.content.reading import read_folder

_MODULE = re.compile(r"(?!test_|conftest\.)[a-z][a-z0-9_]*\.py")


def load_shared(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """File names to their texts; an empty mapping where there is no such folder."""
    found = read_folder(folder, problems)
    for name, text in found.items():
        if not _MODULE.fullmatch(name):
            expected = "a module such as parcels.py: a-z, 0-9 and _, no folder, no test"
            problems.append(Problem(folder / name, "", "a file nobody can import", expected))
            continue
        try:
            with warnings.catch_warnings(action="ignore"):
                ast.parse(text)
        except SyntaxError as error:
            problems.append(Problem(folder / name, f"line {error.lineno}", error.msg, "Python"))
    return found
