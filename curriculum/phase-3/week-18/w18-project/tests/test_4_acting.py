import pytest


@pytest.mark.task(4)
@pytest.mark.hint("Which answers are answers? Print who was asked.")
def test_first_answer_of_a_chain(student):
    """Of handlers that answer `None`, 0 and "late", 0 is the answer and the third is not asked; a
    chain without answer gives `None`."""

    @student.run
    def seen():
        from behavior import first_answer

        asked = []

        def handler(name, answer):
            def handle(question):
                asked.append(f"{name} {question}")
                return answer

            return handle

        chain = [handler("a", None), handler("b", 0), handler("c", "late")]
        got = [first_answer(iter(chain), "WB-1"), *asked]
        return [got, first_answer([], "WB-1"), first_answer(chain[:1], "WB-2")]

    assert seen == [[0, "a WB-1", "b WB-1"], None, None]


@pytest.mark.task(4)
@pytest.mark.hint("Which reverse is the last that was not used? What of an action that failed?")
def test_history_takes_back(student):
    """Two actions are undone last first, a third undo does nothing, and an action that raised is
    not undone; a reverse that raised is called again by the next undo."""

    @student.run
    def log():
        from behavior import History

        history, log = History(), []

        def fail():
            raise OSError("no paper")

        history.do(lambda: log.append("book"), lambda: log.append("cancel"))
        history.do(lambda: log.append("print"), lambda: log.append("void"))
        try:
            history.do(fail, lambda: log.append("wrong"))
        except OSError:
            log.append("OSError")
        for _ in range(3):
            history.undo()
        history.do(lambda: log.append("book"), lambda: log.append("cancel"))
        history.undo()

        def late():
            log.append("call back")
            if log.count("call back") == 1:
                raise OSError("nobody answers")

        history.do(lambda: log.append("send"), late)
        for _ in range(3):
            try:
                history.undo()
            except OSError:
                log.append("OSError")
        return log

    assert log == [
        *("book", "print", "OSError", "void", "cancel", "book", "cancel"),
        *("send", "call back", "OSError", "call back"),
    ]


@pytest.mark.task(4)
@pytest.mark.hint("Loop twice, and one loop inside the other. Who holds the position?")
def test_route_can_be_walked_again(student):
    """The legs D1-D2, D2-D3, D1-D4 give D1, D2, D3, D1, D4, in each of two loops, one of them
    inside the other; no legs give nothing."""

    @student.run
    def seen():
        from behavior import Route

        route = Route(iter([("D1", "D2"), ("D2", "D3"), ("D1", "D4")]))
        pairs = [(a, b) for a in route for b in route]
        return [list(route), len(pairs), list(Route([]))]

    assert seen == [["D1", "D2", "D3", "D1", "D4"], 25, []]


@pytest.mark.task(4)
@pytest.mark.hint(
    "Observers go while the bell rings. Over which list does your loop walk, and who was in it "
    "when the ring began?"
)
def test_bell_rings_for_all(student):
    """Four observers hear the first scan, though the first of them ends its own subscription,
    twice, and the last one's, and adds a fifth; the second scan is heard by those who are left. One
    function can be subscribed twice, and each subscription ends for itself. An observer's error
    comes through, and those behind it are not called."""

    @student.run
    def log():
        from behavior import Bell

        bell, log = Bell(), []

        def once(scan):
            log.append(f"once {scan}")
            end()
            end()
            end_last()
            bell.subscribe(lambda scan: log.append(f"new {scan}"))

        def twice(scan):
            log.append(f"twice {scan}")

        end = bell.subscribe(once)
        end_first = bell.subscribe(twice)
        bell.subscribe(twice)
        end_last = bell.subscribe(lambda scan: log.append(f"last {scan}"))
        bell.ring(1)
        end_first()
        end_first()
        bell.ring(2)

        def broken(scan):
            raise OSError("no paper")

        other = Bell()
        for observer in (twice, broken, twice):
            other.subscribe(observer)
        try:
            other.ring(3)
        except OSError:
            log.append("OSError")
        return log

    assert log == [
        *("once 1", "twice 1", "twice 1", "last 1", "twice 2", "new 2"),
        *("twice 3", "OSError"),
    ]


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint("Take each state and each step: six pairs. Which one ends elsewhere?")
def test_states_of_a_parcel(student):
    """New parcels can be scanned, moving ones scanned and delivered; the other three pairs raise
    `ValueError` and leave the state."""

    @student.run
    def seen():
        from behavior import ParcelState

        def path(*steps):
            state = ParcelState()
            names = [state.name]
            for step in steps:
                try:
                    getattr(state, step)()
                    names.append(state.name)
                except ValueError:
                    names.append(f"no, {state.name}")
            return names

        return [path("deliver", "scan", "scan", "deliver", "scan", "deliver")]

    assert seen == [
        ["new", "no, new", "moving", "moving", "delivered", "no, delivered", "no, delivered"]
    ]


@pytest.mark.task(4)
@pytest.mark.hint("Begin at the boundaries: 1, 1000 and 1001 grams. Whose rule is asked?")
def test_price_by_strategy(student):
    """By the kilo 1, 1000 and 1001 g cost 120, 120 and 240; flat is 499; a strategy of the caller
    is asked with the grams."""

    @student.run
    def seen():
        from behavior import by_kilo, flat, price

        return [
            *(price(grams) for grams in (1, 1000, 1001)),
            price(2500, by_kilo),
            price(1, flat),
            price(7, lambda grams: grams * 3),
        ]

    assert seen == [120, 120, 240, 360, 499, 21]
