import pytest


@pytest.mark.task(1)
@pytest.mark.hint(
    "Something changed without being saved. Follow the list of depots: who holds it after `save`, "
    "and who holds it after `get`?"
)
def test_memory_changes_by_saving_only(student):
    """In memory, a depot appended after `save`, and a name and a depot changed after `get`, are
    not seen by the next `get`; after another `save` they are."""

    @student.run
    def seen():
        from merchants import Merchant
        from solution import MemoryMerchants

        merchants = MemoryMerchants()
        bruno = Merchant("m-2", "Bruno", ["D2"])
        merchants.save(bruno)
        bruno.depots.append("D4")
        first = merchants.get("m-2")
        unsaved = [first.name, list(first.depots)]
        first.name = "Bruno & Sons"
        first.depots.append("D1")
        again = merchants.get("m-2")
        shown = [again.name, list(again.depots)]
        merchants.save(first)
        last = merchants.get("m-2")
        return [unsaved, shown, [last.id, last.name, last.depots]]

    assert seen == [["Bruno", ["D2"]], ["Bruno", ["D2"]], ["m-2", "Bruno & Sons", ["D2", "D1"]]]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A fresh repository is asked for a merchant that only another one has. What does yours answer, "
    "and where is its dictionary made?"
)
def test_memory_does_not_know_everybody(student):
    """An id that was saved in another repository in memory raises `UnknownMerchant`."""

    @student.run
    def seen():
        from merchants import Merchant, UnknownMerchant
        from solution import MemoryMerchants

        MemoryMerchants().save(Merchant("m-1", "Amina", []))
        try:
            return MemoryMerchants().get("m-1")
        except UnknownMerchant:
            return "unknown"

    assert seen == "unknown"


@pytest.mark.task(2)
@pytest.mark.hint(
    "Compare the merchant that comes back with the one that was saved: its class, its list, its "
    "new name."
)
def test_sqlite_gives_back_what_was_saved_last(student):
    """From SQLite comes a `Merchant` with the id m-1, the name "Amina's tea", and the depots D1
    and D3 in a list, after an earlier version without depots was saved under the same id."""

    @student.run
    def seen():
        import sqlite3

        from merchants import Merchant, create_tables
        from solution import SqliteMerchants

        connection = sqlite3.connect(":memory:")
        create_tables(connection)
        merchants = SqliteMerchants(connection)
        merchants.save(Merchant("m-1", "Amina", []))
        merchants.save(Merchant("m-2", "Bruno", ["D2"]))
        merchants.save(Merchant("m-1", "Amina's tea", ["D1", "D3"]))
        return [
            merchants.get("m-1") == Merchant("m-1", "Amina's tea", ["D1", "D3"]),
            merchants.get("m-2") == Merchant("m-2", "Bruno", ["D2"]),
        ]

    assert seen == [True, True]


@pytest.mark.task(2)
@pytest.mark.hint("No row was found. What did your `get` make of that?")
def test_sqlite_does_not_know_everybody(student):
    """An id that no row has raises `UnknownMerchant` from SQLite, too."""

    @student.run
    def seen():
        import sqlite3

        from merchants import UnknownMerchant, create_tables
        from solution import SqliteMerchants

        connection = sqlite3.connect(":memory:")
        create_tables(connection)
        try:
            return SqliteMerchants(connection).get("m-9")
        except UnknownMerchant:
            return "unknown"

    assert seen == "unknown"


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Whoever holds the connection rolled back. Was there anything left to roll back, and who had "
    "ended the transaction?"
)
def test_sqlite_leaves_the_transaction_open(student):
    """After a rollback by the owner of the connection, the last `save` has not happened, and the
    one before the owner's commit has."""

    @student.run
    def seen():
        import sqlite3

        from merchants import Merchant, create_tables
        from solution import SqliteMerchants

        connection = sqlite3.connect(":memory:")
        create_tables(connection)
        merchants = SqliteMerchants(connection)
        merchants.save(Merchant("m-1", "Amina", ["D1"]))
        connection.commit()
        merchants.save(Merchant("m-1", "Zoe", ["D1"]))
        before = merchants.get("m-1").name
        connection.rollback()
        return [before, merchants.get("m-1").name]

    assert seen == ["Zoe", "Amina"]
