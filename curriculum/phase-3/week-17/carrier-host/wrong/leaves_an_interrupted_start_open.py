# fails: test_all_are_closed_whatever_happens
# hint: who calls `__exit__` when `__enter__` was interrupted?
"""The carrier host: quotes, books, records and follows its plugins while it runs."""

import os
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from contract import (
    Carrier,
    Declined,
    Event,
    Incident,
    Label,
    NoCarrier,
    Order,
    Parcel,
    PluginRefused,
    Quote,
    Refused,
    Scan,
    SettingsError,
    Uncertain,
    UnknownParcel,
)
from extensions import ExtensionPoints
from loading import snapshot
from plugins import read_plugin
from settings import Settings, configure, read_settings


@dataclass(frozen=True)
class Switch:
    """The setting that every carrier has."""

    enabled: bool = True


class CarrierHost:
    """Runs as long as its `with` block; `path` is the settings file."""

    def __init__(self, path: Path, environ: Mapping[str, str] = os.environ) -> None:
        self._path = path
        self._environ = environ
        self._settings: Settings
        self._seen: dict[Path, str] = {}
        self._running: dict[str, list[Carrier]] = {}
        self.refused: dict[str, str] = {}
        self.incidents: list[Incident] = []
        self._points = ExtensionPoints(self.incidents)
        self._labels: dict[str, Label] = {}
        self._events: dict[str, list[Event]] = {}
        self._scans: dict[Scan, Event | None] = {}

    def __enter__(self) -> Self:
        self._environ = dict(self._environ)  # refresh sees what the start has seen
        self._settings = read_settings(self._path, self._environ)
        if not self._folder.is_dir():
            raise SettingsError({"folder": f"{self._folder} is no folder"})
        self.refresh()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        for file in reversed(self._running):
            for carrier in reversed(self._running[file]):
                self._close(carrier)
        self._running = {}

    @property
    def _folder(self) -> Path:
        return self._path.parent / self._settings.host.folder

    @property
    def carriers(self) -> dict[str, Carrier]:
        """The carriers in force, by name."""
        return {carrier.name: carrier for group in self._running.values() for carrier in group}

    def refresh(self) -> None:
        """Follow the plugin files; a file is taken as a whole or not at all."""
        files = snapshot(self._folder)
        for path in sorted(self._seen.keys() - files.keys()):
            del self._seen[path]
            self.refused.pop(path.name, None)
            self._points.put(path.name, [])
            for carrier in reversed(self._running.pop(path.name, [])):
                self._close(carrier)
        for path, fingerprint in files.items():
            if fingerprint == self._seen.get(path):
                continue
            self._seen[path] = fingerprint
            try:
                self._take(path)
            except (PluginRefused, SettingsError) as error:
                self.refused[path.name] = str(error)
            else:
                self.refused.pop(path.name, None)

    def _take(self, path: Path) -> None:
        plugin = read_plugin(path)
        others = {
            carrier.name
            for file, group in self._running.items()
            for carrier in group
            if file != path.name
        }
        with ExitStack() as undo:
            group = []
            for kind in plugin.carriers:
                if kind.name in others:
                    raise PluginRefused(f"{kind.name} is the carrier of another file")
                carrier = self._configured(kind)
                if carrier is None:
                    continue
                try:
                    carrier.open()
                except Exception as error:
                    raise PluginRefused(f"{kind.name} cannot be opened: {error!r}") from error
                undo.callback(self._close, carrier)
                group.append(carrier)
            undo.pop_all()
        old = self._running.pop(path.name, [])
        self._running[path.name] = group
        self._points.put(path.name, plugin.extensions)
        for carrier in reversed(old):
            self._close(carrier)

    def _configured(self, kind: type[Carrier]) -> Carrier | None:
        """A carrier with its settings; None if it is switched off."""
        table = dict(self._settings.carriers.get(kind.name, {}))
        key = f"carriers.{kind.name}"
        switch = {name: table.pop(name) for name in ("enabled",) if name in table}
        if not configure(Switch, switch, self._environ, key).enabled:
            return None
        try:
            return kind(configure(kind.Settings, table, self._environ, key))
        except SettingsError:
            raise
        except Exception as error:
            raise PluginRefused(f"{kind.name} cannot be made: {error!r}") from error

    def _close(self, carrier: Carrier) -> None:
        try:
            carrier.close()
        except Exception as error:  # noqa: BLE001  a plugin may raise anything
            self._note(carrier, "close", error)

    def _note(self, carrier: Carrier, during: str, error: Exception) -> None:
        self.incidents.append(Incident(carrier.name, during, repr(error)))

    def quote(self, parcel: Parcel) -> list[Quote]:
        """What the carriers in force ask for a parcel, cheapest first."""
        quotes: list[Quote] = []
        if parcel.grams > self._settings.host.heaviest:
            return quotes
        for name, carrier in self.carriers.items():
            try:
                cents = _price(carrier.quote(parcel))
            except Exception as error:  # noqa: BLE001  a plugin may raise anything
                self._note(carrier, "quote", error)
                continue
            if cents is not None:
                quotes.append(Quote(name, self._points.change("price", cents, parcel, name)))
        return sorted(quotes, key=lambda quote: (quote.cents, quote.carrier))

    def book(self, order: Order) -> Label:
        """The label of a parcel; a second order for it gets the same one."""
        number = order.parcel.number
        if number in self._labels:
            return self._labels[number]
        reason = self._points.first("refuse", order)
        if reason is not None:
            raise Refused(reason)
        for quote in self.quote(order.parcel):
            if order.carrier not in (None, quote.carrier):
                continue
            carrier = self.carriers[quote.carrier]
            try:
                code = carrier.book(order.parcel)
            except Declined:
                continue
            except Exception as error:
                self._note(carrier, "book", error)
                raise Uncertain(f"{carrier.name} may have booked {number}") from error
            label = self._labels[number] = Label(number, carrier.name, code, quote.cents)
            self._points.tell("booked", label)
            return label
        raise NoCarrier(f"nobody takes {number}")

    def record(self, scan: Scan) -> Event | None:
        """Accept a depot's scan; the same scan again gives the same event."""
        label = self._label(scan.number)
        if scan in self._scans:
            return self._scans[scan]
        carrier = self.carriers.get(label.carrier)
        if carrier is None:
            raise NoCarrier(f"{label.carrier} is not in force")
        try:
            what = carrier.event(scan.code)
        except Exception as error:  # noqa: BLE001  a plugin may raise anything
            self._note(carrier, "event", error)
            return None
        event = None if what is None else Event(scan.number, what, scan.at)
        self._scans[scan] = event
        if event is not None:
            self._events.setdefault(scan.number, []).append(event)
            self._points.tell("recorded", event)
        return event

    def timeline(self, number: str) -> list[Event]:
        """The events of a parcel in the order in which they happened."""
        self._label(number)
        return sorted(self._events.get(number, []), key=lambda event: event.at)

    def _label(self, number: str) -> Label:
        try:
            return self._labels[number]
        except KeyError:
            raise UnknownParcel(number) from None


def _price(answer: object) -> int | None:
    """A carrier's answer, if it is one; a plugin may return anything."""
    if answer is None or isinstance(answer, int):
        return answer
    raise TypeError(f"{answer!r} is no price")


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
