# fails: test_an_upload_is_read_once
# hint: Write down each thing that your code does with it, and when.
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
        self._content = file_obj.read()

    def read_json(self) -> dict[str, object]:
        """The report, as a dictionary of the caller's own; raises BadReport."""
        try:
            text = self._content if isinstance(self._content, str) else self._content.decode()
            report = json.loads(text)
        except ValueError as error:
            raise BadReport(f"this is no JSON: {error}") from error
        if not isinstance(report, dict):
            raise BadReport(f"a report is an object, not {report!r}")
        return report
