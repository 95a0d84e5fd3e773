# fails: test_a_day_at_the_console
# hint: when is the place asked?
# file: console.py
"""The edge: a line in, a line out."""

from facts import Conflict, Refused, UnknownParcel
from ports import Unit
from usecases import book_parcel, place_of, record_delivery, record_scan


def answer(unit: Unit, line: str) -> str:
    """Do what the line says, and say what became of it."""
    words = line.split()
    try:
        match words:
            case ["book", number, recipient]:
                book_parcel(unit, number, recipient)
            case ["scan", number, depot, at]:
                record_scan(unit, number, depot, at)
            case ["deliver", number, at]:
                record_delivery(unit, number, at)
            case ["where", number]:
                pass
            case _:
                return "what?"
        place = "booked" if words[0] == "book" else place_of(unit, number)
        return f"{number} {words[2] if words[0] != 'where' else place}"
    except Refused:
        return f"{words[1]} refused"
    except UnknownParcel:
        return f"{words[1]} unknown"
    except Conflict:
        return f"{words[1]} try again"
