# fails: test_timeline_of_earlier_facts
# hint: Who has the list
# file: timeline.py
"""The rules of a parcel's life. Nothing here knows of storage or screens."""

from collections.abc import Sequence

from facts import Booked, Delivered, Fact, Refused, Scanned


class Timeline:
    """A parcel as its facts tell it."""

    def __init__(self, number: str, facts: Sequence[Fact]) -> None:
        self.number = number
        self.version = len(facts)
        self._facts = facts

    @property
    def fresh(self) -> tuple[Fact, ...]:
        """What was added since it was made."""
        return tuple(self._facts[self.version :])

    @property
    def place(self) -> str:
        """Where the parcel is, as far as is known."""
        place, latest = "new", ""
        for fact in self._facts:
            match fact:
                case Booked():
                    place = "booked"
                case Scanned() if fact.at >= latest:
                    place, latest = fact.depot, fact.at
                case Delivered():
                    return "delivered"
        return place

    def book(self, recipient: str) -> None:
        if self._facts:
            raise Refused(f"{self.number} is booked already")
        self._facts.append(Booked(recipient))

    def scan(self, depot: str, at: str) -> None:
        fact = Scanned(depot, at)
        if fact not in self._facts:
            self._must_be_on_its_way()
            self._facts.append(fact)

    def deliver(self, at: str) -> None:
        self._must_be_on_its_way()
        self._facts.append(Delivered(at))

    def _must_be_on_its_way(self) -> None:
        if self.place in ("new", "delivered"):
            raise Refused(f"{self.number} is {self.place}")
