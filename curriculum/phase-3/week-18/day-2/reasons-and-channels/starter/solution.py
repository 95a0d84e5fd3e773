"""What is written to recipients: the first four classes are to become two and two."""

from typing import Any

from parcels import SMS_LIMIT, Parcel, Recipient

type Outbox = list[tuple[str, str]]


class LateByMail:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def tell(self, parcel: Parcel) -> None:
        body = f"Delay\n\n{parcel.number} comes on {parcel.day}."
        self.outbox.append((parcel.recipient.email, body))


class LateBySms:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def tell(self, parcel: Parcel) -> None:
        line = f"Sorry: {parcel.number} is late."
        self.outbox.append((parcel.recipient.phone, line[:SMS_LIMIT]))


class ArrivedByMail:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def tell(self, parcel: Parcel) -> None:
        body = f"Arrived\n\n{parcel.number} waits at {parcel.depot}."
        self.outbox.append((parcel.recipient.email, body))


class ArrivedBySms:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def tell(self, parcel: Parcel) -> None:
        line = f"Arrived: {parcel.number} waits at {parcel.depot}."
        self.outbox.append((parcel.recipient.phone, line[:SMS_LIMIT]))


class Mail:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def send(self, recipient: Recipient, subject: str, text: str) -> None:
        raise NotImplementedError("task 1: no mail is written yet")


class Sms:
    def __init__(self, outbox: Outbox) -> None:
        self.outbox = outbox

    def send(self, recipient: Recipient, subject: str, text: str) -> None:
        raise NotImplementedError("task 1: no text message is written yet")


class Late:
    """Task 2: takes the place of LateByMail and LateBySms."""

    def __init__(self, channel: Any) -> None:
        raise NotImplementedError("task 2: there is no notice of a delay yet")

    def tell(self, parcel: Parcel) -> None:
        raise NotImplementedError("task 2: nobody is told of a delay yet")


class Arrived:
    """Task 2: takes the place of ArrivedByMail and ArrivedBySms."""

    def __init__(self, channel: Any) -> None:
        raise NotImplementedError("task 2: there is no notice of an arrival yet")

    def tell(self, parcel: Parcel) -> None:
        raise NotImplementedError("task 2: nobody is told of an arrival yet")
