# fails: test_what_is_no_report_is_refused
# hint: Which of the contents came through
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
        self._content: str | bytes | None = None

    def read_json(self) -> dict[str, object]:
        """The report, as a dictionary of the caller's own; raises BadReport."""
        if self._content is None:
            self._content = self.file.read()
        try:
            text = self._content if isinstance(self._content, str) else self._content.decode()
            report = json.loads(text)
        except ValueError:
            return {}
        if not isinstance(report, dict):
            raise BadReport(f"a report is an object, not {report!r}")
        return report
