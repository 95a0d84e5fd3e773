import pytest


def parcel(number, day="Friday", depot="D2"):
    from parcels import Parcel, Recipient

    return Parcel(number, Recipient("chen@example.org", "0151 33"), day, depot)


class Board:
    """A board at a depot: another way to tell."""

    def __init__(self):
        self.lines = []

    def send(self, recipient, subject, text):
        self.lines.append([recipient.phone, subject, text])


@pytest.mark.task(1)
@pytest.mark.hint("Compare where your two ways write to, and what stands between subject and text.")
def test_each_way_writes_in_its_form(student):
    """The subject "Customs" and the text "Paid." go to the mail address with an empty line between
    them, and to the phone as "Customs: Paid."; each outbox gets its own."""

    @student.run
    def seen():
        from parcels import Recipient
        from solution import Mail, Sms

        letters, texts = [], []
        mail, sms = Mail(letters), Sms(texts)
        for channel in (mail, sms):
            channel.send(Recipient("dora@example.org", "0160 5"), "Customs", "Paid.")
        return [letters, texts]

    assert seen == [
        [("dora@example.org", "Customs\n\nPaid.")],
        [("0160 5", "Customs: Paid.")],
    ]


@pytest.mark.task(1)
@pytest.mark.hint("How long is each line that reached the phone? Which of them had to be cut?")
def test_text_messages_have_40_characters(student):
    """Lines of 39 and 40 characters stay; of 41 and more, 37 and three dots are left; a mail is
    never cut."""

    @student.run
    def seen():
        from parcels import Recipient
        from solution import Mail, Sms

        texts, letters = [], []
        for length in (39, 40, 41, 90):
            text = ("0123456789" * 9)[: length - len("Hi: ")]
            Sms(texts).send(Recipient("e", "0171"), "Hi", text)
        Mail(letters).send(Recipient("e", "0171"), "Hi", "x" * 100)
        return [*(line for _, line in texts), len(letters[0][1])]

    line = "Hi: " + "0123456789" * 9
    cut = line[:37] + "..."
    assert seen == [line[:39], line[:40], cut, cut, 104]


@pytest.mark.task(2)
@pytest.mark.hint("The board is no way that your code has heard of. What did it get, how often?")
def test_every_reason_goes_every_way(student):
    """A board of the test, which has only `send`, gets Delay for WB-7 on Friday and Arrived for
    WB-9 at D4, each once, with the recipient."""

    @student.run(using=(parcel, Board))
    def seen():
        from solution import Arrived, Late

        board = Board()
        Late(board).tell(parcel("WB-7"))
        Arrived(board).tell(parcel("WB-9", depot="D4"))
        return board.lines

    assert seen == [
        ["0151 33", "Delay", "WB-7 comes on Friday."],
        ["0151 33", "Arrived", "WB-9 waits at D4."],
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "One notice has written by mail and by phone. Which words reached each, and where did the "
    "notice keep its way?"
)
def test_a_notice_changes_its_way(student):
    """One Late tells about WB-8 by mail, then, with another `channel`, by phone; an Arrived made
    beside it keeps its own way."""

    @student.run(using=(parcel,))
    def seen():
        from solution import Arrived, Late, Mail, Sms

        letters, texts, others = [], [], []
        late, arrived = Late(Mail(letters)), Arrived(Mail(others))
        late.tell(parcel("WB-8", day="Monday"))
        late.channel = Sms(texts)
        late.tell(parcel("WB-8", day="Tuesday"))
        arrived.tell(parcel("WB-8"))
        return [letters, texts, others]

    assert seen == [
        [("chen@example.org", "Delay\n\nWB-8 comes on Monday.")],
        [("0151 33", "Delay: WB-8 comes on Tuesday.")],
        [("chen@example.org", "Arrived\n\nWB-8 waits at D2.")],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("A way is broken. Who learns of it, and how often was it tried?")
def test_a_broken_way_is_heard_of(student):
    """When a way raises ConnectionError, the caller of `tell` gets it, and the way was tried once
    for each of two notices."""

    @student.run(using=(parcel,))
    def seen():
        from solution import Arrived, Late

        class Broken:
            tries = 0

            def send(self, recipient, subject, text):
                Broken.tries += 1
                raise ConnectionError("no network")

        outcomes = []
        for notice in (Late(Broken()), Arrived(Broken())):
            try:
                outcomes.append(notice.tell(parcel("WB-3")))
            except ConnectionError as error:
                outcomes.append(str(error))
        return [*outcomes, Broken.tries]

    assert seen == ["no network", "no network", 2]
