"""Reports of the depots, whatever they were handed over in."""

import json
from typing import Any


class FileAdapter:
    """Adapt file-like object to our interface. Task 1: every reader. Task 2: one error."""

    def __init__(self, file_obj: Any) -> None:
        self.file = file_obj

    def read_json(self) -> dict[str, Any]:
        """The report, as a dictionary."""
        content = self.file.read()
        return json.loads(content)
