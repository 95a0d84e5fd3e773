"""Sheets of a label printer."""

from types import TracebackType
from typing import Any


class OutOfLabels(Exception):
    """The roll of the printer is empty."""


class LabelSheet:
    """Start a sheet for a parcel; cut it after a good block, void it after a bad one."""

    def __init__(self, printer: Any, parcel: str) -> None:
        self.printer = printer
        self.parcel = parcel

    def __enter__(self) -> Any:
        self.sheet = self.printer.start(self.parcel)
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
