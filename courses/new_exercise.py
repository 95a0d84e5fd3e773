"""A new exercise's folder: a small one that is whole, to be rewritten piece by piece."""

from __future__ import annotations

import re
import shutil
import uuid
from pathlib import Path

from courses.content import load
from courses.content.exercise import KINDS
from courses.content.keys import LONGEST_SLUG, SLUG

SKELETON = Path(__file__).with_name("skeleton")
LISTED = re.compile(r"^exercises: *\[(?P<inside>[^\]]*)\]", re.MULTILINE)
BLOCK = re.compile(
    r"^exercises: *(#.*)?\n(?P<items>([ \t]*(- .*|#.*)?\n)*[ \t]*- .*(\n|\Z))", re.MULTILINE
)


class Refused(Exception):
    """Nothing was written; the text says why and what to do."""


def new_exercise(root: Path, slug: str, place: str, kind: str, title: str) -> Path:
    """Make the folder, and name it in the list of its day or week; the folder.

    `place` is a day as `week-17/day-1` or a week as `week-17`.
    """
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        raise Refused(f"{slug!r} cannot be a slug: use a-z, 0-9 and single hyphens")
    if kind not in KINDS:
        raise Refused(f"{kind!r} is no kind: use {', '.join(KINDS)}")
    if not title.strip() or len(title) > 200:
        raise Refused("a title has 1 to 200 characters")
    parent = _parent(root, place)
    # Whatever is wrong before is not the new exercise's: it is said first.
    taken = {exercise.slug: exercise.folder for exercise in load(root).exercises()}
    if slug in taken or (parent / slug).exists():
        raise Refused(f"{slug} is there already: {taken.get(slug, parent / slug)}")
    listing = parent / ("day.yaml" if (parent / "day.yaml").is_file() else "week.yaml")
    before = listing.read_text(encoding="utf-8")
    folder = parent / slug
    try:
        shutil.copytree(SKELETON, folder, ignore=shutil.ignore_patterns("__pycache__"))
        _fill_in(folder / "exercise.yaml", uuid=str(uuid.uuid4()), title=title, kind=kind)
        listing.write_text(_with(before, slug), encoding="utf-8")
        load(root)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        listing.write_text(before, encoding="utf-8")
        raise
    return folder


def _parent(root: Path, place: str) -> Path:
    """The folder of a day or week; a path to it, as the shell completes it, is understood, too."""
    days = sorted(root.glob("*/*/*/day.yaml"))
    known = {"/".join(day.parent.parts[-2:]): day.parent for day in days}
    known |= {week.parent.name: week.parent for week in root.glob("*/*/week.yaml")}
    short = place.strip("/").removeprefix("curriculum/")
    short = re.sub(r"^phase-\d+/", "", short)
    if short not in known:
        weeks = sorted(name for name in known if "/" not in name)
        one = short.partition("/")[0]
        of_week = sorted(name for name in known if name.startswith(f"{one}/"))
        like = f" (a day is written {next(iter(known))})" if days and not of_week else ""
        raise Refused(f"there is no {place!r}; there are: {', '.join(of_week or weeks)}{like}")
    return known[short]


def _fill_in(file: Path, **values: str) -> None:
    text = file.read_text(encoding="utf-8")
    for key, value in values.items():
        quoted = '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        plain = re.fullmatch(r"[\w-]+", value)
        text = text.replace(f"{key}: TODO", f"{key}: {value if plain else quoted}")
    file.write_text(text, encoding="utf-8")


def _with(text: str, slug: str) -> str:
    """The YAML with one more exercise at the end of its list; all else stays as it is written."""
    listed = LISTED.search(text)
    if listed:
        inside = listed["inside"].strip()
        new = f"{inside}, {slug}" if inside else slug
        return text[: listed.start("inside")] + new + text[listed.end("inside") :]
    block = BLOCK.search(text)
    if block:
        items = block["items"].rstrip("\n")
        indent = re.findall(r"^([ \t]*)- ", items, re.MULTILINE)[-1]
        end = block.start("items") + len(items)
        return f"{text[:end]}\n{indent}- {slug}{text[end:] or '\n'}"
    return f"{text.rstrip('\n')}\nexercises:\n- {slug}\n"
