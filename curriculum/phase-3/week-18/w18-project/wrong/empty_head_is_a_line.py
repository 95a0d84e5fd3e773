# fails: test_exports_have_one_outline
# hint: Is there a line too many
# file: behavior.py
"""Eleven patterns of acting together."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from functools import singledispatch
from typing import Any, ClassVar, Protocol

from catalog import pattern
from structure import Bag, Item


@pattern(
    "Chain of Responsibility",
    seen_in="the middleware of Django",
    not_when="a dictionary finds the one handler",
)
def first_answer[Q](handlers: Iterable[Callable[[Q], object]], question: Q) -> object:
    """Who can answer does; the others are not asked."""
    for handler in handlers:
        answer = handler(question)
        if answer is not None:
            return answer
    return None


@pattern(
    "Command",
    seen_in="the migrations of Django",
    not_when="nobody undoes, delays or lists the calls; just call",
)
class History:
    """What was done to a shipment can be taken back, last first."""

    def __init__(self) -> None:
        self._reverses: list[Callable[[], object]] = []

    def do(self, action: Callable[[], object], reverse: Callable[[], object]) -> None:
        action()
        self._reverses.append(reverse)

    def undo(self) -> None:
        if self._reverses:
            self._reverses[-1]()
            self._reverses.pop()


@pattern(
    "Iterator",
    seen_in="dict and range, where each loop has a place of its own",
    not_when="the depots are a list already; loop over that",
)
class Route:
    """The depots of a tour, one after the other, without showing how legs are kept."""

    def __init__(self, legs: Iterable[tuple[str, str]]) -> None:
        self._legs = tuple(legs)

    def __iter__(self) -> Iterator[str]:
        here = None
        for start, end in self._legs:
            if start != here:
                yield start
            yield end
            here = end


@pattern(
    "Observer",
    seen_in="the signals of Django",
    not_when="there is one listener; call it directly",
)
class Bell:
    """Whoever wants to hear of scans is told, and the scanner knows nobody."""

    def __init__(self) -> None:
        self._observers: dict[object, Callable[[Any], object]] = {}

    def subscribe(self, observer: Callable[[Any], object]) -> Callable[[], None]:
        ticket = object()
        self._observers[ticket] = observer

        def end() -> None:
            self._observers.pop(ticket, None)

        return end

    def ring(self, scan: object) -> None:
        for observer in list(self._observers.values()):
            observer(scan)


@pattern(
    "State",
    seen_in="the connection of h11",
    not_when="two states and one boolean tell everything",
)
class ParcelState:
    """What may happen to a parcel depends on what has happened."""

    _next: ClassVar = {
        ("new", "scan"): "moving",
        ("moving", "scan"): "moving",
        ("moving", "deliver"): "delivered",
    }

    def __init__(self) -> None:
        self.name = "new"

    def scan(self) -> None:
        self._go("scan")

    def deliver(self) -> None:
        self._go("deliver")

    def _go(self, step: str) -> None:
        if (self.name, step) not in self._next:
            raise ValueError(f"a parcel that is {self.name} cannot {step}")
        self.name = self._next[self.name, step]


def by_kilo(grams: int) -> int:
    return -(-grams // 1000) * 120


def flat(grams: int) -> int:
    return 499


@pattern(
    "Strategy",
    seen_in="the key of sorted",
    not_when="there is one rule and no second in sight; call it",
)
def price(grams: int, strategy: Callable[[int], int] = by_kilo) -> int:
    """The rule of a price is chosen by whoever asks for it."""
    return strategy(grams)


@pattern(
    "Interpreter",
    seen_in="Q objects of Django",
    not_when="programmers write the rules; a function says more",
)
def holds(rule: tuple[Any, ...], parcel: Mapping[str, Any]) -> bool:
    """Merchants' rules are data that is evaluated for each parcel."""
    match rule:
        case ("heavier", grams):
            return bool(parcel["grams"] > grams)
        case ("to", depot):
            return bool(parcel["depot"] == depot)
        case ("not", inner):
            return not holds(inner, parcel)
        case ("all", *inner):
            return all(holds(each, parcel) for each in inner)
        case ("any", *inner):
            return any(holds(each, parcel) for each in inner)
    raise ValueError(f"no such rule: {rule!r}")


class Van(Protocol):
    def enter(self) -> object: ...


@pattern(
    "Mediator",
    seen_in="asyncio.Semaphore, which lets in who has waited longest",
    not_when="only two are involved; let them know each other",
)
class Dock:
    """Vans share a dock without knowing of each other."""

    def __init__(self) -> None:
        self._vans: list[Van] = []  # the first one is in the dock

    def arrive(self, van: Van) -> None:
        self._vans.append(van)
        if len(self._vans) == 1:
            van.enter()

    def leave(self, van: Van) -> None:
        was_inside = self._vans[:1] == [van]
        if van in self._vans:
            self._vans.remove(van)
        if was_inside and self._vans:
            self._vans[0].enter()


@pattern(
    "Memento",
    seen_in="random.getstate and random.setstate",
    not_when="the object is immutable and can be kept itself",
)
class Form:
    """A half-filled form can be put back to an earlier state."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}

    def snapshot(self) -> object:
        return deepcopy(self.fields)

    def restore(self, memento: Any) -> None:
        self.fields = deepcopy(memento)


@pattern(
    "Template Method",
    seen_in="unittest.TestCase with its setUp",
    not_when="one function as argument fills the gap",
)
class Export(ABC):
    """All exports have the same outline, and each has lines of its own."""

    def head(self) -> str:
        return ""

    @abstractmethod
    def line(self, row: Any) -> str: ...

    def tail(self) -> str:
        return ""

    def run(self, rows: Iterable[Any]) -> str:
        head = self.head()
        lines = [self.line(row) for row in rows]
        tail = self.tail()
        return "\n".join([head, *lines, tail])


@pattern(
    "Visitor",
    seen_in="ast.NodeVisitor",
    not_when="the classes are yours; give each a method",
)
@singledispatch
def customs_lines(thing: object) -> list[str]:
    """Customs asks its own question of items and bags, which know nothing of it."""
    raise TypeError(f"customs does not know {type(thing).__name__}")


@customs_lines.register
def _(thing: Item) -> list[str]:
    return [f"item {thing.grams()} g"]


@customs_lines.register
def _(thing: Bag) -> list[str]:
    lines = [f"bag of {len(thing.contents)}"]
    for part in thing.contents:
        lines += customs_lines(part)
    return lines
