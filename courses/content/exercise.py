"""Load one exercise's folder."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from courses.content.answers import find_tests, load_wrong_answers
from courses.content.errors import Problem
from courses.content.hints import parse_hints
from courses.content.keys import Keys
from courses.content.markdown import Document
from courses.content.mutants import load_mutant_rules
from courses.content.proof import load_proof
from courses.content.reading import as_markdown, is_by_the_way, read, read_folder
from courses.content.types import ExerciseContent

KINDS = ("quick", "assignment", "project", "capstone")
STATUSES = ("draft", "live", "retired")
SIZES = ("small", "large")
ENVIRONMENTS = ("python",)
FOLDERS = ("starter", "solution", "given", "tests", "wrong")
FILES = (
    "exercise.yaml",
    "instructions.md",
    "hints.md",
    "mutants.yaml",
    "review.md",
    "proof.json",
)
NEEDED = "a file of a live exercise"
_FILE_NAME = re.compile(r"(?!.{101})[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
_TASK = re.compile(r"(\d+)\. ")


def graded_digest(
    environment: str, size: str, files: tuple[str, ...], parts: Mapping[str, Mapping[str, str]]
) -> str:
    """SHA-256 over all that decides a verdict; prose is not part of it."""
    data = {"environment": environment, "size": size, "files": list(files)}
    text = json.dumps(data | {name: dict(part) for name, part in parts.items()}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def answers_digest(content: ExerciseContent) -> str:
    """SHA-256 over the answers that must fail, and what is said of them."""
    data = {
        "starter": dict(content.starter),
        "starter_breaks": content.starter_breaks,
        "wrong": [asdict(wrong) for wrong in content.wrong],
        "mutants": asdict(content.mutants),
    }
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a week or day says for all of its exercises, and what the curriculum has for them."""

    environment: str = "python"
    size: str = "small"
    shared: Mapping[str, str] = field(default_factory=dict)


def read_defaults(keys: Keys, above: Defaults) -> Defaults:
    return Defaults(
        keys.choice("environment", ENVIRONMENTS, above.environment),
        keys.choice("size", SIZES, above.size),
        above.shared,
    )


def load_exercise(folder: Path, problems: list[Problem], above: Defaults) -> ExerciseContent:
    keys = Keys(folder / "exercise.yaml", problems)
    status = keys.choice("status", STATUSES, "draft")
    live = status == "live"
    files = _file_names(keys)
    defaults = read_defaults(keys, above)
    environment, size = defaults.environment, defaults.size
    parts = {
        part: read_folder(folder / part, problems)
        for part in ("starter", "solution", "given", "tests")
    }
    tests = find_tests(folder / "tests", parts["tests"], problems)
    parts["tests"] |= _shared_modules(keys, above.shared, parts)
    told = folder / "instructions.md"
    instructions = as_markdown(told, read(told, problems, NEEDED if live else ""), problems)
    hints = read(folder / "hints.md", problems, NEEDED if live else "")
    graded = {part: parts[part] for part in ("tests", "given", "solution")}
    optional = None if live else 0
    content = ExerciseContent(
        folder=folder,
        uuid=keys.uuid(),
        slug=folder.name,
        title=keys.text("title"),
        kind=keys.choice("kind", KINDS),
        status=status,
        minutes=keys.number("minutes", 1, 10_000, optional),
        difficulty=keys.number("difficulty", 1, 4, 1),
        concepts=keys.texts("concepts", ()),
        outline=keys.texts("outline", ()),
        points=keys.number("points", 1, 1000, optional),
        environment=environment,
        size=size,
        files=files,
        instructions_html=instructions.render(),
        hints=parse_hints(folder / "hints.md", hints, problems),
        starter=parts["starter"],
        solution=parts["solution"],
        given=parts["given"],
        tests=parts["tests"],
        wrong=load_wrong_answers(folder / "wrong", tests, files, problems),
        digest=graded_digest(environment, size, files, graded),
        proof=load_proof(folder / "proof.json", problems),
        needs=keys.texts("needs", ()),
        starter_breaks=keys.text("starter_breaks", "", longest=1000),
        mutants=load_mutant_rules(folder / "mutants.yaml", files, problems),
    )
    content = replace(content, answers_digest=answers_digest(content))
    keys.done()
    problems += _unknown_entries(folder)
    _check_files(content, problems)
    if live:
        if not tests:
            problems.append(Problem(folder / "tests", "", "no test in test_*.py", NEEDED))
        _check_tasks(content, instructions, tests, problems)
    _check_proof(content, keys)
    return content


def _file_names(keys: Keys) -> tuple[str, ...]:
    """What students hand in; the first is the entry."""
    files = keys.texts("files", ("solution.py",))
    for name in files:
        if not _FILE_NAME.fullmatch(name):
            keys.problem("files", repr(name), "a plain file name such as solution.py or Dockerfile")
    if len(set(files)) < len(files):
        keys.problem("files", repr(list(files)), "each file once")
    if not files:
        keys.problem("files", "an empty list", "at least one file")
    return files or ("solution.py",)


def _shared_modules(
    keys: Keys, shared: Mapping[str, str], parts: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    """The modules that its tests import, to lie beside them."""
    taken = {"reference.py"}.union(*(parts[part] for part in ("solution", "given", "tests")))
    found = {}
    for name in keys.texts("shared", ()):
        if name not in shared:
            known = ", ".join(shared) or "nothing yet"
            keys.problem("shared", repr(name), f"a module in `shared/` of the curriculum: {known}")
        elif name in taken:
            keys.problem("shared", repr(name), "another name than that of a file of the exercise")
        else:
            found[name] = shared[name]
    return found


def _unknown_entries(folder: Path) -> list[Problem]:
    known = ", ".join([*FILES, *(f"{name}/" for name in FOLDERS)])
    return [
        Problem(path, "", "an entry nobody reads", f"only {known}")
        for path in sorted(folder.glob("*"))
        if path.name not in (FOLDERS if path.is_dir() else FILES) and not is_by_the_way(path.name)
    ]


def _check_files(content: ExerciseContent, problems: list[Problem]) -> None:
    """The starter and the solution are what `files` names, and nothing else."""
    for part, texts in (("starter", content.starter), ("solution", content.solution)):
        folder = content.folder / part
        if content.status == "live":
            missing = (name for name in content.files if name not in texts)
            problems += [Problem(folder / name, "", "no such file", NEEDED) for name in missing]
        problems += [
            Problem(folder / name, "", "a file not in `files`", f"only {', '.join(content.files)}")
            for name in texts
            if name not in content.files
        ]
    problems += [
        Problem(content.folder / "given" / name, "", "a name in `files`", "a name of its own")
        for name in content.given
        if name in content.files
    ]


def _check_tasks(
    content: ExerciseContent,
    instructions: Document,
    tests: Mapping[str, int | None],
    problems: list[Problem],
) -> None:
    """The instructions number the tasks; hints and tests speak of these alone."""
    headings = instructions.headings(2)
    tasks = [int(match[1]) for heading in headings if (match := _TASK.match(heading.text))]
    if not tasks or tasks != list(range(1, len(tasks) + 1)):
        found = f"tasks {', '.join(map(str, tasks)) or 'none'}"
        expected = "headings `## 1. …`, `## 2. …` and so on"
        problems.append(Problem(content.folder / "instructions.md", "", found, expected))
        return
    known = f"a task of instructions.md: {', '.join(map(str, tasks))}"
    problems += [
        Problem(content.folder / "hints.md", "", f"Task {hints.task}", known)
        for hints in content.hints
        if hints.task not in tasks
    ]
    problems += [
        Problem(content.folder / "tests", name, f"task({task})", known)
        for name, task in tests.items()
        if task is not None and task not in tasks
    ]


def _check_proof(content: ExerciseContent, keys: Keys) -> None:
    """Points are no part of the digest: they are compared with what was proven."""
    if content.proof is None or not content.proven:
        return
    points = sum(test.points for test in content.proof.tests)
    if points != content.points:
        keys.problem("points", str(content.points), f"{points}, the points of its tests together")
