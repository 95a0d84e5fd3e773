"""Drawings of a lesson: SVG files that become part of the page and take the reader's theme."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from xml.etree import ElementTree as ET

from courses.content.errors import Problem
from courses.content.reading import read

ELEMENTS = ("svg", "g", "path", "line", "rect", "circle", "polyline", "polygon", "text", "tspan")
ATTRIBUTES = (
    *("viewBox", "d", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "width", "height", "rx"),
    *("cx", "cy", "r", "points", "text-anchor", "transform", "class"),
)
# What may look different; the colors are the theme's (static/css/components.css).
CLASSES = ("accent", "soft", "code", "filled")
NAMESPACE = "{http://www.w3.org/2000/svg}"
NEEDED = "a drawing beside lesson.md"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.svg")


def load_diagram(folder: Path, name: str, words: str, problems: list[Problem]) -> str:
    """A figure with the drawing in it; `words` are for those who cannot see it."""
    path = folder / name
    if not _NAME.fullmatch(name):
        problems.append(Problem(folder / "lesson.md", "", repr(name), f"{NEEDED}: name.svg"))
        return ""
    if not words:
        problems.append(Problem(folder / "lesson.md", name, "no words", "![what it shows](…)"))
    text = read(path, problems, NEEDED)
    if not text:
        return ""
    # Neither is needed in a drawing, and both can make a small file a large one.
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        problems.append(Problem(path, "", "a document type", "elements and attributes only"))
        return ""
    try:
        root = ET.fromstring(text)  # noqa: S314  without entities nothing grows
    except ET.ParseError as error:
        problems.append(Problem(path, "", str(error), "XML"))
        return ""
    before = len(problems)
    _check(path, root, problems)
    if len(problems) > before:
        return ""
    inside = "".join(_html(child) for child in root)
    box = escape(root.attrib["viewBox"])
    return (
        f'<figure class="diagram"><svg viewBox="{box}" role="img" aria-label="{escape(words)}">'
        f"{inside}</svg></figure>\n"
    )


def _check(path: Path, root: ET.Element, problems: list[Problem]) -> None:
    if root.tag != f"{NAMESPACE}svg" or "viewBox" not in root.attrib:
        expected = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="…">'
        problems.append(Problem(path, "", f"<{root.tag}>", expected))
    for element in root.iter():
        name = element.tag.removeprefix(NAMESPACE)
        if name not in ELEMENTS:
            problems.append(Problem(path, "", f"<{name}>", f"one of {', '.join(ELEMENTS)}"))
        for key, value in element.attrib.items():
            if key not in ATTRIBUTES:
                expected = f"one of {', '.join(ATTRIBUTES)}: colors come from the page"
                problems.append(Problem(path, name, key, expected))
            elif key == "class" and not set(value.split()) <= set(CLASSES):
                problems.append(Problem(path, name, repr(value), f"of {', '.join(CLASSES)}"))


def _html(element: ET.Element) -> str:
    name = element.tag.removeprefix(NAMESPACE)
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in element.attrib.items())
    inside = escape(element.text or "") + "".join(_html(child) for child in element)
    return f"<{name}{attributes}>{inside}</{name}>{escape(element.tail or '')}"
