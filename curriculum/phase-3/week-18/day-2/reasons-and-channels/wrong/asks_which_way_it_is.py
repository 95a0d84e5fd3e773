# fails: test_every_reason_goes_every_way
# hint: The board is no way that your code has heard of.
"""What is written to recipients, and how it reaches them."""

from typing import Protocol

from parcels import SMS_LIMIT, Parcel, Recipient

type Outbox = list[tuple[str, str]]


class Channel(Protocol):
    """A way to write to a recipient."""

    def send(self, recipient: Recipient, subject: str, text: str) -> None: ...


class Mail:
    """Has room for everything."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def send(self, recipient: Recipient, subject: str, text: str) -> None:
        self.outbox.append((recipient.email, f"{subject}\n\n{text}"))


class Sms:
    """Has room for one short line."""

    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def send(self, recipient: Recipient, subject: str, text: str) -> None:
        line = f"{subject}: {text}"
        if len(line) > SMS_LIMIT:
            line = line[: SMS_LIMIT - len("...")] + "..."
        self.outbox.append((recipient.phone, line))


class Notice:
    """A reason to write; the channel decides how."""

    subject: str
    wording: str  # with places for what the parcel knows

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def tell(self, parcel: Parcel) -> None:
        text = self.wording.format(parcel=parcel)
        if isinstance(self.channel, Mail):
            body = f"{self.subject}\n\n{text}"
            self.channel.outbox.append((parcel.recipient.email, body))
        elif isinstance(self.channel, Sms):
            line = f"{self.subject}: {text}"
            self.channel.outbox.append((parcel.recipient.phone, line[:SMS_LIMIT]))


class Late(Notice):
    """The promised day does not hold."""

    subject = "Delay"
    wording = "{parcel.number} comes on {parcel.day}."


class Arrived(Notice):
    """The parcel can be fetched."""

    subject = "Arrived"
    wording = "{parcel.number} waits at {parcel.depot}."
