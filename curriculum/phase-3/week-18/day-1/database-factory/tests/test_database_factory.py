import pytest


class Diary:
    """A connection of the test's own: writes down what happens and refuses one statement."""

    def __init__(self, log):
        self.log = log
        self.log.append("open")

    def execute(self, statement):
        self.log.append(statement)
        if statement == "refuse":
            raise PermissionError("read only")
        return statement.upper()

    def close(self):
        self.log.append("close")


@pytest.mark.task(1)
@pytest.mark.hint(
    "Print `host` and `database` of the connection. Where should they come from when two depots "
    "have a factory each?"
)
def test_each_factory_connects_to_its_own_database(student):
    """The factory of D1 connects to "scans" at "d1", the factory of D3 to "old_scans" at "d3"."""

    @student.run
    def seen():
        from connections import PostgresConnection
        from solution import PostgresFactory

        first, third = PostgresFactory("d1", "scans"), PostgresFactory("d3", "old_scans")
        made = [first.create_connection(), third.create_connection()]
        return [
            (isinstance(one, PostgresConnection), one.database, one.host, one.is_open)
            for one in made
        ]

    assert seen == [(True, "scans", "d1", True), (True, "old_scans", "d3", True)]


@pytest.mark.task(1)
@pytest.mark.hint(
    "Your factory hands out the same connection again. What does the second caller have in hand "
    "once the first one has closed it?"
)
def test_every_call_gives_a_new_connection(student):
    """A second connection is open and answers although the first one has been closed."""

    @student.run
    def seen():
        from solution import PostgresFactory

        factory = PostgresFactory("d2", "scans")
        first = factory.create_connection()
        first.close()
        second = factory.create_connection()
        return [first.is_open, second.is_open, second.execute("count WB-1")]

    assert seen == [False, True, "scans at d2: count WB-1"]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A factory without its step was made without complaint. When would the night shift notice: "
    "when it is made, or when the first parcel comes?"
)
def test_a_factory_without_its_step_cannot_be_made(student):
    """`DatabaseFactory` itself and a subclass without `create_connection` raise TypeError when
    an object is made; a subclass with the method is made."""

    @student.run
    def seen():
        from solution import DatabaseFactory

        class Unfinished(DatabaseFactory):
            pass

        class Finished(DatabaseFactory):
            def create_connection(self):
                raise ConnectionError("not now")

        outcomes = []
        for factory in (DatabaseFactory, Unfinished, Finished):
            try:
                outcomes.append(isinstance(factory(), DatabaseFactory))
            except TypeError:
                outcomes.append("TypeError")
        return outcomes

    assert seen == ["TypeError", "TypeError", True]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Here the archive is of a kind that you have never seen. How many connections does your `run` "
    "open for its statements, and whom does it ask for them?"
)
def test_statements_go_over_one_connection_of_any_kind(student):
    """At an archive of the test's own, two statements go over one connection, in order, and it is
    closed after them; the next run opens another."""

    @student.run(using=(Diary,))
    def seen():
        from solution import DatabaseFactory

        log = []

        class DiaryFactory(DatabaseFactory):
            def create_connection(self):
                return Diary(log)

        factory = DiaryFactory()
        answers = [factory.run(["count", "list"]), factory.run(iter(["last"]))]
        return {"answers": answers, "log": log}

    assert seen == {
        "answers": [["COUNT", "LIST"], ["LAST"]],
        "log": ["open", "count", "list", "close", "open", "last", "close"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "One statement is refused. Read the log from there on: which of your lines still run when "
    "`execute` raises?"
)
def test_connection_is_closed_after_a_refused_statement(student):
    """When the second of three statements is refused, the third is not sent, the connection is
    closed and the PermissionError reaches the caller."""

    @student.run(using=(Diary,))
    def seen():
        from solution import DatabaseFactory

        log = []

        class DiaryFactory(DatabaseFactory):
            def create_connection(self):
                return Diary(log)

        try:
            DiaryFactory().run(["count", "refuse", "list"])
        except PermissionError as error:
            log.append(str(error))
        return log

    assert seen == ["open", "count", "refuse", "close", "read only"]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint("Does `run` of a `PostgresFactory` reach the database of that very factory?")
def test_run_reaches_the_database_of_the_factory(student):
    """`PostgresFactory("d4", "scans")` runs two statements at "scans" on "d4", twice."""

    @student.run
    def seen():
        from solution import PostgresFactory

        archive = PostgresFactory("d4", "scans")
        return [archive.run(["count", "list"]), archive.run(["count"])]

    assert seen == [["scans at d4: count", "scans at d4: list"], ["scans at d4: count"]]
