"""The form that takes an answer: one text per file, checked without ever losing what was typed."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest

from courses.models import Exercise


class AnswerForm(forms.Form):
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, exercise: Exercise, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.names: list[str] = exercise.revision.files if exercise.revision else []
        for name in self.names:
            field = forms.CharField(
                label=name,
                strip=False,
                required=False,
                widget=code_area(rows=18),
            )
            # NUL is refused below with its line; Django's own message would not name it.
            field.validators = []
            self.fields[f"file:{name}"] = field

    def build_on(self, versions: Mapping[str, int]) -> None:
        """Tell the page's script which draft each text builds on; 0 where there is none."""
        for name in self.names:
            attrs = self.fields[f"file:{name}"].widget.attrs
            attrs |= {"data-file": name, "data-version": versions.get(name, 0)}

    def mark_submitted(self, files: Mapping[str, str]) -> None:
        """Tell the page's script which texts are those of the answer whose result it shows."""
        for name in self.names:
            if self.initial.get(f"file:{name}") == files.get(name):
                self.fields[f"file:{name}"].widget.attrs["data-submitted"] = "1"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in self.names:
            text = cleaned.get(f"file:{name}") or ""
            problem = problem_with(text)
            if problem:
                self.add_error(f"file:{name}", problem)
        return cleaned

    @property
    def texts(self) -> dict[str, str]:
        """Name to text, with the line ends of source code (browsers send CRLF)."""
        return {n: (self.cleaned_data[f"file:{n}"] or "").replace("\r\n", "\n") for n in self.names}


def code_area(rows: int) -> forms.Textarea:
    plain = {"spellcheck": "false", "autocapitalize": "off", "autocomplete": "off", "wrap": "off"}
    return forms.Textarea(attrs={"class": "code", "rows": rows, **plain})


class RunForm(forms.Form):
    """What a run has beside the answer; none of it is submitted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    after = forms.CharField(
        label="Lines to run after your code",
        strip=False,
        required=False,
        max_length=4_000,
        widget=code_area(rows=3),
    )
    stdin = forms.CharField(
        label="What is typed in while it runs",
        strip=False,
        required=False,
        max_length=4_000,
        widget=code_area(rows=2),
    )


def problem_with(text: str) -> str:
    """Why a file cannot be taken, in words for its author; empty when it can."""
    limit = settings.ANSWER_MAX_BYTES
    size = len(text.encode("utf-8", "surrogatepass"))
    if not text.strip():
        return "This answer is empty. Write your code here, then submit again."
    if size > limit:
        return f"This answer has {size:,} bytes; at most {limit:,} are taken. Shorten it."
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return f"Line {line} has a NUL character (U+0000), which Python cannot read. Delete it."
    if "\ufffd" in text:
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        return (
            f"Line {line} has bytes that are not UTF-8 (shown as \ufffd). "
            "Type these characters again, or save your file as UTF-8 and paste it anew."
        )
    return ""


def blank_form(exercise: Exercise, files: Mapping[str, str]) -> AnswerForm:
    """A form with a key of its own, filled with `files`."""
    initial = {f"file:{name}": text for name, text in files.items()}
    return AnswerForm(exercise, initial={"key": uuid.uuid4()} | initial)


def sent_form(exercise: Exercise, request: HttpRequest) -> AnswerForm:
    return AnswerForm(exercise, request.POST)
