"""Facts as text, for storage."""

import json
from dataclasses import asdict

from facts import Booked, Delivered, Fact, Scanned

KINDS = {kind.__name__: kind for kind in (Booked, Scanned, Delivered)}


def to_text(fact: Fact) -> str:
    return json.dumps([type(fact).__name__, asdict(fact)])


def from_text(text: str) -> Fact:
    name, values = json.loads(text)
    return KINDS[name](**values)
