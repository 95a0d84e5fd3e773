"""Load one exercise's folder."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from courses.content import markdown
from courses.content.errors import Problem
from courses.content.keys import Keys
from courses.content.types import (
    ExerciseContent,
    HintStep,
    ManifestTest,
    Proof,
    TaskHints,
    WrongAnswer,
)

KINDS = ("quick", "assignment", "project", "capstone")
STATUSES = ("draft", "live", "retired")
SIZES = ("small", "large")
ENVIRONMENTS = ("python",)
_FILE_NAME = re.compile(r"[a-z][a-z0-9_/]*\.[a-z]{1,6}")


def graded_digest(
    environment: str, size: str, files: tuple[str, ...], parts: Mapping[str, Mapping[str, str]]
) -> str:
    """SHA-256 over all that decides a verdict; prose is not part of it."""
    data = {"environment": environment, "size": size, "files": list(files)}
    text = json.dumps(data | {name: dict(part) for name, part in parts.items()}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def load_exercise(folder: Path, problems: list[Problem]) -> ExerciseContent:
    keys = Keys(folder / "exercise.yaml", problems)
    status = keys.choice("status", STATUSES, "draft")
    files = keys.texts("files", ("solution.py",))
    for name in files:
        if not _FILE_NAME.fullmatch(name):
            keys.problem("files", repr(name), "a plain lower-case file name such as solution.py")
    if not files:
        keys.problem("files", "an empty list", "at least one file")
        files = ("solution.py",)
    environment = keys.choice("environment", ENVIRONMENTS, "python")
    size = keys.choice("size", SIZES, "small")
    live = status == "live"
    parts = {
        part: _texts(folder / part, problems) for part in ("starter", "solution", "given", "tests")
    }
    wrong = _wrong_answers(folder / "wrong", problems)
    if live:
        _require(folder, files, parts, problems)
    graded = {part: parts[part] for part in ("tests", "given", "solution")}
    digest = graded_digest(environment, size, files, graded)
    required: object = {} if live else {"default": 0}
    defaults = dict(required) if isinstance(required, dict) else {}
    content = ExerciseContent(
        folder=folder,
        uuid=keys.uuid(),
        slug=folder.name,
        title=keys.text("title"),
        kind=keys.choice("kind", KINDS),
        status=status,
        minutes=keys.number("minutes", 1, 100_000, **defaults),
        difficulty=keys.number("difficulty", 1, 4, default=1),
        concepts=keys.texts("concepts", ()),
        outline=keys.texts("outline", ()),
        points=keys.number("points", 1, 1000, **defaults),
        environment=environment,
        size=size,
        files=files,
        instructions_html=markdown.render(_read(folder / "instructions.md", problems, live)),
        hints=_hints(folder / "hints.md", problems, live),
        starter=parts["starter"],
        solution=parts["solution"],
        given=parts["given"],
        tests=parts["tests"],
        wrong=wrong,
        digest=digest,
        proof=_proof(folder / "proof.json", problems),
    )
    keys.done()
    return content


def _require(
    folder: Path,
    files: tuple[str, ...],
    parts: dict[str, dict[str, str]],
    problems: list[Problem],
) -> None:
    for part in ("starter", "solution"):
        missing = [name for name in files if name not in parts[part]]
        problems += [
            Problem(folder / part / name, "", "no such file", "a file of a live exercise")
            for name in missing
        ]
    if not any(Path(name).name.startswith("test_") for name in parts["tests"]):
        problems.append(Problem(folder / "tests", "", "no test_*.py", "tests of a live exercise"))


def _read(path: Path, problems: list[Problem], required: bool) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if required:
            problems.append(Problem(path, "", "no such file", "a file of a live exercise"))
    except UnicodeDecodeError as error:
        problems.append(Problem(path, "", f"byte {error.start} is not UTF-8", "UTF-8 text"))
    return ""


def _texts(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """The files of a folder by their path in it; caches are not content."""
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    )
    return {str(path.relative_to(folder)): _read(path, problems, True) for path in found}


def _wrong_answers(folder: Path, problems: list[Problem]) -> tuple[WrongAnswer, ...]:
    answers = []
    for name, source in _texts(folder, problems).items():
        header: dict[str, str] = {}
        key = ""
        for line in source.splitlines():
            if not line.startswith("#"):
                break
            match = re.match(r"#\s*(fails|hint):\s*(.*)", line)
            if match:
                key = match[1]
                header[key] = match[2].strip()
            elif key:
                header[key] += " " + line.lstrip("# ").strip()
        for key in ("fails", "hint"):
            if not header.get(key):
                found = f"no `# {key}: …` line"
                problems.append(Problem(folder / name, key, found, "one at the top of the file"))
        answers.append(WrongAnswer(name, source, header.get("fails", ""), header.get("hint", "")))
    return tuple(answers)


def _hints(path: Path, problems: list[Problem], live: bool) -> tuple[TaskHints, ...]:
    text = _read(path, problems, live)
    tasks = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        heading, _, rest = part.partition("\n")
        number = re.match(r"Task (\d+)", heading)
        if number is None:
            problems.append(Problem(path, heading.strip(), "a heading", "`## Task 1`, `## Task 2`"))
            continue
        steps = []
        for step in re.split(r"^### ", rest, flags=re.MULTILINE)[1:]:
            title, _, body = step.partition("\n")
            title = re.sub(r"^\d+\.\s*", "", title.strip())
            steps.append(HintStep(title, markdown.render(body)))
        tasks.append(TaskHints(int(number[1]), tuple(steps)))
    return tuple(tasks)


def _proof(path: Path, problems: list[Problem]) -> Proof | None:
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        tests = tuple(ManifestTest(**test) for test in data["tests"])
        return Proof(str(data["digest"]), tests)
    except (ValueError, TypeError, KeyError) as error:
        found = f"{type(error).__name__}: {error}"
        problems.append(Problem(path, "", found, "what `check_curriculum --write` writes"))
        return None
