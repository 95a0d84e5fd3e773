"""Sheets of a label printer."""

from typing import Any


class OutOfLabels(Exception):
    """The roll of the printer is empty."""


class LabelSheet:
    """Start a sheet for a parcel; cut it after a good block, void it after a bad one."""

    def __init__(self, printer: Any, parcel: str) -> None:
        raise NotImplementedError("task 1: a LabelSheet remembers nothing yet")
