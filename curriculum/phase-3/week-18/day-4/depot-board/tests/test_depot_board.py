import pytest


@pytest.mark.task(1)
@pytest.mark.hint("What does your command give back, and which fact is at the end of the log?")
def test_arriving_adds_a_fact_and_answers_nothing(student):
    """WB-1 arrives at D1, D2 and D1 again, WB-2 at D1: four facts in this order, and `None` from
    each call."""

    @student.run
    def seen():
        from log import Log
        from solution import arrive

        log = Log()
        moves = [("WB-1", "D1"), ("WB-1", "D2"), ("WB-1", "D1"), ("WB-2", "D1")]
        answers = [arrive(log, parcel, depot) for parcel, depot in moves]
        return [answers, [(fact.parcel, fact.depot) for fact in log.since(0)]]

    assert seen == [
        [None] * 4,
        [("WB-1", "D1"), ("WB-1", "D2"), ("WB-1", "D1"), ("WB-2", "D1")],
    ]


@pytest.mark.task(1)
@pytest.mark.hint("Which fact about this parcel is its last, and how long is the log afterwards?")
def test_nothing_arrives_where_it_is(student):
    """WB-1 is at D2, WB-2 at D3: another arrival of WB-1 at D2 raises `WrongDepot` and adds
    nothing. After it has left, it may arrive at D2. A parcel's first place counts, too."""

    @student.run
    def seen():
        from log import Log, Moved, WrongDepot
        from solution import arrive

        log, came = Log(), "nothing came"
        for parcel, depot in [("WB-1", "D1"), ("WB-1", "D2"), ("WB-2", "D3")]:
            log.add(Moved(parcel, depot))
        try:
            arrive(log, "WB-1", "D2")
        except WrongDepot:
            came = "WrongDepot"
        lengths = [len(log)]
        log.add(Moved("WB-1", None))
        arrive(log, "WB-1", "D2")
        first = Log()
        first.add(Moved("WB-7", "D4"))
        try:
            arrive(first, "WB-7", "D4")
        except WrongDepot:
            came += " twice"
        return [came, *lengths, len(log), len(first)]

    assert seen == ["WrongDepot twice", 3, 5, 1]


@pytest.mark.task(2)
@pytest.mark.hint(
    "A parcel stands where its last fact says. Is it still in your table at the place before?"
)
def test_board_shows_the_last_place(student):
    """After WB-3 and WB-1 came to D1, WB-2 to D2, WB-3 moved on to D2 and WB-1 left: D1 has
    nothing, D2 has WB-2 and WB-3, D9 has nothing."""

    @student.run
    def seen():
        from log import Log, Moved
        from solution import DepotBoard

        log, board = Log(), DepotBoard()
        moves = [("WB-3", "D1"), ("WB-1", "D1"), ("WB-2", "D2"), ("WB-3", "D2"), ("WB-1", None)]
        for parcel, depot in moves[:3]:
            log.add(Moved(parcel, depot))
        board.catch_up(log)
        early = board.at("D1")
        for parcel, depot in moves[3:]:
            log.add(Moved(parcel, depot))
        board.catch_up(log)
        return [early, *(board.at(depot) for depot in ("D1", "D2", "D9"))]

    assert seen == [("WB-1", "WB-3"), (), ("WB-2", "WB-3"), ()]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print `log.read` after each call. Which facts does `catch_up` read that it knows already, and "
    "who reads while the board is asked?"
)
def test_each_fact_is_read_once(student):
    """After two facts, two calls of `catch_up`, one more fact, a call and three questions, the
    board has read three facts."""

    @student.run
    def seen():
        from log import Log, Moved
        from solution import DepotBoard

        log, board = Log(), DepotBoard()
        log.add(Moved("WB-1", "D1"))
        log.add(Moved("WB-2", "D1"))
        board.catch_up(log)
        board.catch_up(log)
        log.add(Moved("WB-3", "D1"))
        board.catch_up(log)
        answers = [board.at("D1") for _ in range(3)]
        return [log.read, *answers]

    assert seen == [3, *[("WB-1", "WB-2", "WB-3")] * 3]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Print `vars(board)` before and after a question for a depot that nobody has been to. Which "
    "part of your answer adds what is not there?"
)
def test_asking_changes_nothing(student):
    """With WB-1 at D1, questions for D1 and D9 are answered by WB-1 and by nothing, and the
    attributes of the board are the same before and after."""

    @student.run
    def seen():
        from log import Log, Moved
        from solution import DepotBoard

        log, board = Log(), DepotBoard()
        log.add(Moved("WB-1", "D1"))
        board.catch_up(log)
        before = repr(getattr(board, "__dict__", {}))
        answers = [board.at("D1"), board.at("D9")]
        same = repr(getattr(board, "__dict__", {})) == before
        return [*answers, "the same" if same else "something was added"]

    assert seen == [("WB-1",), (), "the same"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Two boards follow one log. What do they share?")
def test_boards_go_at_their_own_pace(student):
    """A board that begins later catches up from the first fact; one that has not caught up shows
    the earlier state."""

    @student.run
    def seen():
        from log import Log, Moved
        from solution import DepotBoard

        log, early, late = Log(), DepotBoard(), DepotBoard()
        log.add(Moved("WB-1", "D1"))
        early.catch_up(log)
        log.add(Moved("WB-1", "D2"))
        late.catch_up(log)
        return [early.at("D1"), early.at("D2"), late.at("D1"), late.at("D2")]

    assert seen == [("WB-1",), (), (), ("WB-1",)]
