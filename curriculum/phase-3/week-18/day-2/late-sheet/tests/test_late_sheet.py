import pytest


class Server:
    """Gives a sheet of the stops asked for, or raises what stands in their place; the last
    answer again and again."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def load(self, tour):
        from sheets import Sheet, Stop

        self.asked.append(tour)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return Sheet(f"{tour} as loaded", [Stop(*stop) for stop in answer])


@pytest.mark.task(1)
@pytest.mark.hint("`len` and a loop are asked of the class, not of the object. What do they find?")
def test_answers_as_the_sheet_does(student):
    """A LateSheet for three stops has length 3, gives WB-1, WB-2 and WB-3 in a loop, twice, finds
    the address of WB-2, and raises KeyError for WB-9."""

    @student.run(using=(Server,))
    def seen():
        from solution import LateSheet

        stops = [("WB-1", "Elm Road 1"), ("WB-2", "Elm Road 7"), ("WB-3", "Mill Lane 2")]
        sheet = LateSheet("D4-3", Server(stops).load)
        answers = [len(sheet), [stop.number for stop in sheet], [stop.number for stop in sheet]]
        answers.append(sheet.find("WB-2").address)
        try:
            answers.append(sheet.find("WB-9"))
        except KeyError as error:
            answers.append(["KeyError", *error.args])
        return answers

    numbers = ["WB-1", "WB-2", "WB-3"]
    assert seen == [3, numbers, numbers, "Elm Road 7", ["KeyError", "WB-9"]]


@pytest.mark.task(1)
@pytest.mark.hint("Print a line in `load`. Which of your lines call it, and how often?")
def test_loads_once_when_it_is_needed(student):
    """Two LateSheets know their tours, and no server has been asked; a loop, a `find` and a `len`
    of one of them have asked its server once, for its tour."""

    @student.run(using=(Server,))
    def seen():
        from solution import LateSheet

        servers = [Server([("WB-5", "Elm Road 5")]) for _ in range(2)]
        tours = ["D4-1", "D4-2"]
        sheets = [LateSheet(tour, server.load) for tour, server in zip(tours, servers, strict=True)]
        log = [[sheet.tour for sheet in sheets], [list(server.asked) for server in servers]]
        list(sheets[1])
        sheets[1].find("WB-5")
        return [*log, len(sheets[1]), [server.asked for server in servers]]

    assert seen == [["D4-1", "D4-2"], [[], []], 1, [[], ["D4-2"]]]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "The server failed at first, and then the tour had no stops. How does your sheet know whether "
    "it has been fetched?"
)
def test_failed_and_empty(student):
    """The first `len` gets the server's ConnectionError; the next one asks again and is 0; after
    that `bool`, a loop and another `len` ask nobody."""

    @student.run(using=(Server,))
    def seen():
        from solution import LateSheet

        more = [("WB-8", "Mill Lane 8")]
        server = Server(ConnectionError("D4: no answer"), [], more)
        sheet = LateSheet("D4-9", server.load)
        try:
            answers = [len(sheet)]
        except ConnectionError as error:
            answers = [str(error)]
        return [*answers, len(sheet), bool(sheet), list(sheet), len(sheet), server.asked]

    assert seen == ["D4: no answer", 0, False, [], 0, ["D4-9", "D4-9"]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "By which ways do stops leave your `Masked`, which of them still shows an address, and whose "
    "stop has been changed?"
)
def test_no_address_comes_out(student):
    """A Masked sheet of two stops gives their numbers with `***` in a loop and by `find`, and has
    the tour and length of the sheet; the sheet still has both addresses."""

    @student.run
    def seen():
        from sheets import Sheet, Stop
        from solution import Masked

        sheet = Sheet("D2-1", [Stop("WB-1", "Elm Road 1"), Stop("WB-2", "Mill Lane 2")])
        board = Masked(sheet)
        shown = [[stop.number, stop.address] for stop in board]
        found = board.find("WB-2")
        kept = [stop.address for stop in sheet]
        return [shown, [found.number, found.address], board.tour, len(board), kept]

    assert seen == [
        [["WB-1", "***"], ["WB-2", "***"]],
        ["WB-2", "***"],
        "D2-1",
        2,
        ["Elm Road 1", "Mill Lane 2"],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "What does your `Masked` ask before anybody has asked it, what does it keep, and what does it "
    "let through that it does not know? What is the wrapped sheet asked for a length, for `find`?"
)
def test_masks_whatever_it_wraps(student):
    """Made around a sheet of another class, Masked asks nothing; it sees a stop and a tour that
    are changed later, asks that sheet for its length and by its `find`, whose KeyError comes
    through as it is, and `stops` and `phone` raise AttributeError."""

    @student.run
    def seen():
        from sheets import Stop
        from solution import Masked

        class Notebook:
            phone = "0171 4"

            def __init__(self):
                self.tour, self.stops, self.asked = "by hand", [], []

            def __len__(self):
                self.asked.append("len")
                return len(self.stops)

            def __iter__(self):
                self.asked.append("iter")
                return iter(self.stops)

            def find(self, number):
                self.asked.append("find")
                raise KeyError(f"{number} is not in the notebook")

        notebook = Notebook()
        board = Masked(notebook)
        answers = [list(notebook.asked), [stop.address for stop in board]]
        notebook.stops.append(Stop("WB-6", "Elm Road 6"))
        notebook.tour = "by hand, again"
        answers.append([stop.address for stop in board])
        notebook.asked.clear()
        answers += [len(board), board.tour]
        for ask in (lambda: board.find("WB-7"), lambda: board.stops, lambda: board.phone):
            try:
                answers.append(ask())
            except KeyError as error:
                answers.append(str(error))
            except AttributeError:
                answers.append("AttributeError")
        return [*answers, notebook.asked]

    assert seen == [
        [],
        [],
        ["***"],
        1,
        "by hand, again",
        *["'WB-7 is not in the notebook'", "AttributeError", "AttributeError"],
        ["len", "find"],
    ]
