"""The carrier host: quotes, books, records and follows its plugins while it runs."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from contract import Carrier, Event, Incident, Label, Order, Parcel, Quote, Scan, SettingsError


class CarrierHost:
    """Runs as long as its `with` block; `path` is the settings file."""

    def __init__(self, path: Path, environ: Mapping[str, str] = os.environ) -> None:
        self._path = path
        self._environ = environ
        self.refused: dict[str, str] = {}
        self.incidents: list[Incident] = []

    def __enter__(self) -> Self:
        raise NotImplementedError("milestone 3: the host does not start yet")

    def __exit__(self, *_: object) -> None:
        raise NotImplementedError("milestone 3: the host does not stop yet")

    @property
    def carriers(self) -> dict[str, Carrier]:
        """The carriers in force, by name."""
        raise NotImplementedError("milestone 3: the host has no carriers yet")

    def quote(self, parcel: Parcel) -> list[Quote]:
        """What the carriers in force ask for a parcel, cheapest first."""
        raise NotImplementedError("milestone 3: the host asks nobody yet")

    def book(self, order: Order) -> Label:
        """The label of a parcel; a second order for it gets the same one."""
        raise NotImplementedError("milestone 4: the host books nothing yet")

    def record(self, scan: Scan) -> Event | None:
        """Accept a depot's scan; the same scan again gives the same event."""
        raise NotImplementedError("milestone 5: the host accepts no scans yet")

    def timeline(self, number: str) -> list[Event]:
        """The events of a parcel in the order in which they happened."""
        raise NotImplementedError("milestone 5: the host has no timelines yet")

    def refresh(self) -> None:
        """Follow the plugin files; a file is taken as a whole or not at all."""
        raise NotImplementedError("milestone 6: the host does not follow its files yet")


def main(args: list[str]) -> int:
    """`python host.py SETTINGS GRAMS POSTCODE` prints the quotes for a parcel."""
    try:
        path, grams, postcode = args
        parcel = Parcel("on the command line", int(grams), postcode)
    except ValueError:
        sys.stderr.write("usage: python host.py SETTINGS GRAMS POSTCODE\n")
        return 2
    try:
        with CarrierHost(Path(path)) as host:
            for file, reason in host.refused.items():
                sys.stderr.write(f"refused {file}: {reason}\n")
            quotes = host.quote(parcel)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for quote in quotes:
        sys.stdout.write(f"{quote.carrier} {quote.cents / 100:.2f}\n")
    return 0 if quotes else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
