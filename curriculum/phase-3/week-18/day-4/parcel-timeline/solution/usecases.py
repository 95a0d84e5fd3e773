"""What can be done with a parcel: load, decide, save, each in one unit."""

from facts import UnknownParcel
from ports import Unit
from timeline import Timeline


def book_parcel(unit: Unit, number: str, recipient: str) -> None:
    with unit:
        timeline = Timeline(number, unit.timelines.facts(number))
        timeline.book(recipient)
        _save(unit, timeline)


def record_scan(unit: Unit, number: str, depot: str, at: str) -> None:
    with unit:
        timeline = _known(unit, number)
        timeline.scan(depot, at)
        _save(unit, timeline)


def record_delivery(unit: Unit, number: str, at: str) -> None:
    with unit:
        timeline = _known(unit, number)
        timeline.deliver(at)
        _save(unit, timeline)


def place_of(unit: Unit, number: str) -> str:
    with unit:
        return _known(unit, number).place


def _known(unit: Unit, number: str) -> Timeline:
    facts = unit.timelines.facts(number)
    if not facts:
        raise UnknownParcel(number)
    return Timeline(number, facts)


def _save(unit: Unit, timeline: Timeline) -> None:
    if timeline.fresh:
        unit.timelines.append(timeline.number, timeline.version, timeline.fresh)
        unit.commit()
