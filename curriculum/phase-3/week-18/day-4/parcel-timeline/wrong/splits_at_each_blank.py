# fails: test_a_day_at_the_console
# hint: print the words that you make of it
# file: console.py
"""The edge: a line in, a line out."""

from facts import Conflict, Refused, UnknownParcel
from ports import Unit
from usecases import book_parcel, place_of, record_delivery, record_scan


def answer(unit: Unit, line: str) -> str:
    """Do what the line says, and say what became of it."""
    words = line.strip().split(" ")
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
        return f"{number} {place_of(unit, number)}"
    except Refused:
        return f"{words[1]} refused"
    except UnknownParcel:
        return f"{words[1]} unknown"
    except Conflict:
        return f"{words[1]} try again"
