# fails: test_what_is_no_report_is_refused
# hint: how often was each of them read?
"""Reports of the depots, whatever they were handed over in."""

import json
from typing import Protocol

from reports import BadReport


class Readable(Protocol):
    """All that the adapter asks of a file."""

    def read(self) -> str | bytes: ...


class FileAdapter:
    """Adapt file-like object to our interface: a report that can be read many times."""

    def __init__(self, file_obj: Readable) -> None:
        self.file = file_obj
        self._content: str | bytes = ""

    def read_json(self) -> dict[str, object]:
        """The report, as a dictionary of the caller's own; raises BadReport."""
        if not self._content:
            self._content = self.file.read()
        try:
            # json.loads would guess the encoding of bytes, and take UTF-16, too.
            text = self._content if isinstance(self._content, str) else self._content.decode()
            report = json.loads(text)
        except ValueError as error:
            raise BadReport(f"this is no JSON: {error}") from error
        if not isinstance(report, dict):
            raise BadReport(f"a report is an object, not {report!r}")
        return report
