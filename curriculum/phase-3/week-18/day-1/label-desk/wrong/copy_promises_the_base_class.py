# fails: test_copy_of_a_derived_builder
# hint: what does it promise the type checker?
"""The desk where all labels of Waybill are made."""

from collections.abc import Callable, Iterable
from copy import copy
from functools import cache
from typing import Self

from labels import CarrierKit, IncompleteLabel, Label, Layout, Numbering, UnknownCarrier

HEAVY_GRAMS = 20_000


class LabelBuilder:
    """Collects the parts of a label. A builder with some parts is a template for others."""

    def __init__(self) -> None:
        self._sender: str | None = None
        self._recipient: str | None = None
        self._grams: int | None = None
        self._marks: list[str] = []

    def sender(self, name: str) -> Self:
        self._sender = name
        return self

    def recipient(self, name: str) -> Self:
        self._recipient = name
        return self

    def grams(self, number: int) -> Self:
        if not isinstance(number, int) or isinstance(number, bool):
            raise TypeError(f"grams are a whole number, not {number!r}")
        if number < 1:
            raise ValueError(f"no parcel weighs {number} grams")
        self._grams = number
        return self

    def mark(self, text: str) -> Self:
        if text not in self._marks:
            self._marks.append(text)
        return self

    def build(self, number: str) -> Label:
        """A label of the parts so far, or IncompleteLabel with all that is missing."""
        sender, recipient, grams = self._sender, self._recipient, self._grams
        if sender is None or recipient is None or grams is None:
            parts = {"sender": sender, "recipient": recipient, "grams": grams}
            raise IncompleteLabel(tuple(name for name, part in parts.items() if part is None))
        marks = tuple(self._marks)
        if grams > HEAVY_GRAMS and "heavy" not in marks:
            marks += ("heavy",)
        return Label(number, sender, recipient, grams, marks)

    def copy(self) -> "LabelBuilder":
        """A builder with the same parts that goes its own way."""
        other = copy(self)
        other._marks = list(self._marks)
        return other


class Kits:
    """Makes the kits of the carriers, each once."""

    def __init__(self) -> None:
        self._makers: dict[str, Callable[[], object]] = {}
        self._made: dict[str, CarrierKit] = {}

    def register[F: Callable[[], object]](self, name: str) -> Callable[[F], F]:
        """Decorate what makes the kit of a carrier."""

        def registered(maker: F) -> F:
            if name in self._makers:
                raise ValueError(f"there is a kit for {name} already")
            self._makers[name] = maker
            return maker

        return registered

    def get(self, name: str) -> CarrierKit:
        """The kit of a carrier, made at the first request."""
        if name not in self._makers:
            raise UnknownCarrier(name, tuple(sorted(self._makers)))
        if name not in self._made:
            kit = self._makers[name]()
            if not isinstance(kit, CarrierKit):
                raise TypeError(f"what was made for {name} is no kit: {kit!r}")
            self._made[name] = kit
        return self._made[name]


KITS = Kits()


class LabelDesk:
    """Makes labels for whole runs."""

    def __init__(self, kits: Kits) -> None:
        self._kits = kits
        self._open: dict[str, tuple[Numbering, Layout]] = {}

    def run(
        self, carrier: str, template: LabelBuilder, parcels: Iterable[tuple[str, int]]
    ) -> list[str]:
        """The texts of one label for each pair of recipient and grams."""
        if carrier not in self._open:
            kit = self._kits.get(carrier)
            self._open[carrier] = kit.numbering(), kit.layout()
        numbers, layout = self._open[carrier]
        texts = []
        for recipient, grams in parcels:
            builder = template.copy().recipient(recipient).grams(grams)
            texts.append(layout.render(builder.build(numbers.next())))
        return texts


@cache
def label_desk() -> LabelDesk:
    """The one desk of this process."""
    return LabelDesk(KITS)
