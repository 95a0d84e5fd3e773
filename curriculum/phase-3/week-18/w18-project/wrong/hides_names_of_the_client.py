# fails: test_client_connects_at_its_first_use
# hint: Which names does your proxy answer itself
# file: structure.py
"""Seven patterns that join objects."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, wraps
from typing import Any, Protocol

from catalog import pattern


class KilogramScale(Protocol):
    def read(self) -> str: ...


@pattern(
    "Adapter",
    seen_in="io.TextIOWrapper around a binary file",
    not_when="the scale's code is yours; let it answer grams",
)
class GramsAdapter:
    """A scale that speaks kilograms is used by code that wants grams."""

    def __init__(self, scale: KilogramScale) -> None:
        self._scale = scale

    def grams(self) -> int:
        return int((Decimal(self._scale.read()) * 1000).quantize(Decimal(1), ROUND_HALF_UP))


@pattern(
    "Bridge",
    seen_in="logging, where any handler takes any formatter",
    not_when="only one side varies; a parameter or subclasses do",
)
class Notice(ABC):
    """What is said and how it is sent vary independently."""

    def __init__(self, channel: Callable[[str], object]) -> None:
        self._channel = channel

    @abstractmethod
    def text(self, number: str) -> str: ...

    def send(self, number: str) -> None:
        self._channel(self.text(number))


class Late(Notice):
    def text(self, number: str) -> str:
        return f"{number} is late"


class Arrived(Notice):
    def text(self, number: str) -> str:
        return f"{number} has arrived"


class Item:
    """Something that can be weighed."""

    def __init__(self, grams: int) -> None:
        self._grams = grams

    def grams(self) -> int:
        return self._grams


@pattern(
    "Composite",
    seen_in="unittest.TestSuite",
    not_when="nothing is ever nested; a list and sum do",
)
class Bag:
    """A bag of parcels and bags is weighed like a parcel."""

    def __init__(self, grams: int, *contents: "Item | Bag") -> None:
        self._grams = grams
        self.contents = contents

    def grams(self) -> int:
        return self._grams + sum(part.grams() for part in self.contents)


@pattern(
    "Decorator",
    seen_in="functools.cache",
    not_when="every caller wants the addition; add it in the quote",
)
def insured(quote: Callable[[int], int]) -> Callable[[int], int]:
    """A price gets an addition without its carrier knowing."""

    @wraps(quote)
    def with_insurance(grams: int) -> int:
        return quote(grams) + 150

    return with_insurance


@pattern(
    "Facade",
    seen_in="subprocess.run in front of Popen",
    not_when="callers need single steps; let them call those",
)
class ShippingDesk:
    """One call for the three steps that every merchant needs."""

    def __init__(
        self,
        quote: Callable[[int], int],
        label: Callable[[str, int], str],
        notify: Callable[[str], object],
    ) -> None:
        self._quote = quote
        self._label = label
        self._notify = notify

    def ship(self, number: str, grams: int) -> str:
        label = self._label(number, self._quote(grams))
        self._notify(label)
        return label


class Place:
    def __init__(self, code: str) -> None:
        self.code = code


@pattern(
    "Flyweight",
    seen_in="sys.intern and small integers",
    not_when="nobody has measured a lack of memory; make plain objects",
)
@cache
def place(code: str) -> Place:
    """A million parcels share the few places they lie in."""
    return Place(code)


@pattern(
    "Proxy",
    seen_in="request.user of Django, which is loaded at its first use",
    not_when="connecting is cheap; connect first and pass the client",
)
class LazyClient:
    """A carrier's client that is connected at its first use."""

    def __init__(self, connect: Callable[[], object]) -> None:
        self.connect = connect
        self.client: object = None

    def __getattr__(self, name: str) -> Any:
        if self.client is None:
            self.client = self.connect()
        return getattr(self.client, name)
