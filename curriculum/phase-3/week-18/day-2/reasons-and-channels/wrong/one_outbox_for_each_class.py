# fails: test_each_way_writes_in_its_form
# hint: Compare where your two ways write to
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


class Sms(Mail):
    """Has room for one short line."""

    outbox: Outbox = []

    def __init__(self, outbox: Outbox) -> None:
        pass

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
        self.channel.send(parcel.recipient, self.subject, text)


class Late(Notice):
    """The promised day does not hold."""

    subject = "Delay"
    wording = "{parcel.number} comes on {parcel.day}."


class Arrived(Notice):
    """The parcel can be fetched."""

    subject = "Arrived"
    wording = "{parcel.number} waits at {parcel.depot}."
