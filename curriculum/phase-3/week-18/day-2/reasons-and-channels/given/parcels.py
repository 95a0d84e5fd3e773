"""Who gets a parcel, and what there is to say about it."""

from dataclasses import dataclass

SMS_LIMIT = 40


@dataclass(frozen=True)
class Recipient:
    """Somebody who waits."""

    email: str
    phone: str


@dataclass(frozen=True)
class Parcel:
    """A parcel on its way."""

    number: str
    recipient: Recipient
    day: str
    depot: str
