import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "The second desk begins where the first one began. Which of your lines are run again when "
    "somebody asks for the source a second time?"
)
def test_second_desk_goes_on(student):
    """After 1000, two desks that ask for the source and then a number each, twice, get WB-1001,
    WB-1002, WB-1003 and WB-1004 from one object; the ledger was asked once."""

    @student.run
    def seen():
        import ledger
        from solution import number_source

        numbers, sources = [], []
        for _ in range(4):
            source = number_source()
            numbers.append(source.next())
            sources.append(source)
        same = all(source is sources[0] for source in sources)
        return [numbers, same, ledger.requests]

    assert seen == [["WB-1001", "WB-1002", "WB-1003", "WB-1004"], True, 1]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Import your module and look how often the ledger has been asked. Is that the night's last "
    "number, or the number at the time of the import?"
)
def test_ledger_is_asked_by_the_first_call(student):
    """After the import the ledger has not been asked; what it knows at the first call, 4711,
    decides: the first number is WB-4712."""

    @student.run
    def seen():
        import ledger
        from solution import number_source

        after_import = ledger.requests
        ledger.answer = lambda: 4711
        return [after_import, number_source().next()]

    assert seen == [0, "WB-4712"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A test wants a source of its own. Whose count does `NumberSource(1)` change in your answer?"
)
def test_a_source_made_directly_is_its_own(student):
    """Two sources made directly, from 1 and from 70, count on their own, and the desks' source is
    not touched by them: WB-1, WB-70, WB-1001, WB-2."""

    @student.run
    def seen():
        from solution import NumberSource, number_source

        desks = number_source()
        first, second = NumberSource(1), NumberSource(70)
        return [first.next(), second.next(), desks.next(), first.next()]

    assert seen == ["WB-1", "WB-70", "WB-1001", "WB-2"]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "The ledger was down at the first call. What has your code kept from that call, and does it "
    "ask a second time?"
)
def test_a_ledger_that_was_down_is_asked_again(student):
    """When the ledger raises ConnectionError, so does `number_source()`; the next call asks again
    and its first number is WB-21."""

    @student.run
    def seen():
        import ledger
        from solution import number_source

        def down():
            raise ConnectionError("ledger: no answer")

        outcomes = []
        ledger.answer = down
        for _ in range(2):
            try:
                outcomes.append(number_source().next())
            except ConnectionError as error:
                outcomes.append(str(error))
        ledger.answer = lambda: 20
        return [*outcomes, number_source().next(), number_source().next(), ledger.requests]

    assert seen == ["ledger: no answer", "ledger: no answer", "WB-21", "WB-22", 3]


@pytest.mark.task(2)
@pytest.mark.hint(
    "While the ledger is thinking for the first desk, the second one looks. What does it find, and "
    "what does it do then?"
)
def test_two_desks_at_the_same_moment(student):
    """Two threads ask for the first time while the ledger is thinking: both get the same source,
    and the ledger is asked once."""

    @student.run
    def seen():
        import contextlib
        import threading

        import ledger
        from solution import number_source

        both_are_asking = threading.Barrier(2)

        def think():
            # go on when a second request is here, or when none comes
            with contextlib.suppress(threading.BrokenBarrierError):
                both_are_asking.wait(0.2)
            return 1000

        ledger.answer = think
        sources = []
        desks = [threading.Thread(target=lambda: sources.append(number_source())) for _ in range(2)]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join()
        return [len({id(source) for source in sources}), ledger.requests]

    assert seen == [1, 1]
