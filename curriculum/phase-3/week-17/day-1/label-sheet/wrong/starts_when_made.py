# fails: test_nothing_happens_without_a_sheet
# hint: When is a sheet started: when the object is made, or when the block is entered?
"""Sheets of a label printer."""

from types import TracebackType
from typing import Any


class OutOfLabels(Exception):
    """The roll of the printer is empty."""


class LabelSheet:
    """Start a sheet for a parcel; cut it after a good block, void it after a bad one."""

    def __init__(self, printer: Any, parcel: str) -> None:
        self.printer = printer
        self.sheet = printer.start(parcel)

    def __enter__(self) -> Any:
        return self.sheet

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if error is None:
            self.printer.cut(self.sheet)
        else:
            self.printer.void(self.sheet)
        return isinstance(error, OutOfLabels)
