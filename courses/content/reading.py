"""Text from a curriculum's files; what cannot be read becomes a problem."""

from __future__ import annotations

from pathlib import Path

from courses.content.errors import Problem
from courses.content.markdown import Document, line_of, slips


def read(path: Path, problems: list[Problem], needed_for: str = "") -> str:
    """The file's text, or "" with a problem; a file nobody needs may be missing or empty."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if needed_for:
            problems.append(Problem(path, "", "no such file", needed_for))
        return ""
    except UnicodeDecodeError as error:
        found = f"byte 0x{error.object[error.start]:02x} at offset {error.start}"
        problems.append(Problem(path, "", found, "UTF-8 text"))
        return ""
    except OSError as error:
        problems.append(Problem(path, "", error.strerror or str(error), "a readable file"))
        return ""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        problems.append(Problem(path, f"line {line}", "a NUL character", "text without any"))
        return ""
    if needed_for and not text.strip():
        problems.append(Problem(path, "", "an empty file", needed_for))
    return text


def as_markdown(path: Path, text: str, problems: list[Problem], prefix: str = "s-") -> Document:
    """What would be shown otherwise than it is meant becomes a problem, too."""
    document = Document(text, prefix)
    problems += [
        Problem(path, line_of(token), found, expected) for token, found, expected in slips(document)
    ]
    return document


def read_folder(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """The files of a folder by their path in it; caches and hidden files are not content."""
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(map(is_by_the_way, path.relative_to(folder).parts))
    )
    return {path.relative_to(folder).as_posix(): read(path, problems) for path in found}


def is_by_the_way(name: str) -> bool:
    """Left by tools and editors."""
    return name.startswith(".") or name.endswith("~") or name == "__pycache__"


def links_outward(root: Path) -> list[Problem]:
    """Symbolic links by which something from outside of the curriculum would come into it."""
    inside = root.resolve()
    return [
        Problem(path, "", f"a link to {path.resolve()}", f"a file, or a link that stays in {root}")
        for path in sorted(root.rglob("*"))
        if path.is_symlink() and not path.resolve().is_relative_to(inside)
    ]
