import pytest


def nightly_export(book):
    return book("WB-1")


class Depot:
    def close(self, book):
        return [book(number) for number in ("WB-2", "WB-3")]


class Shop:
    def close(self, book):
        return book("WB-4")


@pytest.mark.task(1)
@pytest.mark.hint(
    "The names are not those of the callers. Print the names of all frames from inside your "
    "wrapper: how far away is the function that made the call?"
)
def test_callers_are_counted_by_name(student):
    """A function calls twice and a method once: each name has its own number."""

    @student.run(using=(nightly_export, Shop))
    def seen():
        from solution import count_callers

        @count_callers
        def book_old(number):
            return f"label {number}"

        before = dict(book_old.callers)
        results = [nightly_export(book_old), Shop().close(book_old), nightly_export(book_old)]
        return {"before": before, "results": results, "callers": dict(book_old.callers)}

    assert seen == {
        "before": {},
        "results": ["label WB-1", "label WB-4", "label WB-1"],
        "callers": {"nightly_export": 2, "Shop.close": 1},
    }


@pytest.mark.task(1)
@pytest.mark.hint(
    "Two methods of the same name fell together, or a loop was counted once. Which name of a code "
    "object tells the class, too?"
)
def test_methods_of_two_classes_are_told_apart(student):
    """`Depot.close` calls twice in a loop, `Shop.close` once; each function has its own count."""

    @student.run(using=(Depot, Shop))
    def seen():
        from solution import count_callers

        @count_callers
        def book_old(number):
            return number

        @count_callers
        def track_old(number):
            return number

        Depot().close(book_old)
        Shop().close(book_old)
        Shop().close(track_old)
        return [dict(book_old.callers), dict(track_old.callers)]

    assert seen == [{"Depot.close": 2, "Shop.close": 1}, {"Shop.close": 1}]


@pytest.mark.task(1)
@pytest.mark.hint(
    "A call that raised is missing, or its error is. Which of your lines comes first: counting or "
    "calling?"
)
def test_failing_call_counts(student):
    """A call that raises ConnectionError is counted, and the error reaches the caller."""

    @student.run(using=(nightly_export,))
    def seen():
        from solution import count_callers

        @count_callers
        def book_old(number):
            raise ConnectionError(f"north: no answer about {number}")

        try:
            nightly_export(book_old)
        except ConnectionError as error:
            return (str(error), dict(book_old.callers))
        return None

    assert seen == ("north: no answer about WB-1", {"nightly_export": 1})


@pytest.mark.task(2)
@pytest.mark.hint(
    "An object of a caller is still alive after the caller has ended. What have you stored, and "
    "what does that hold?"
)
def test_nothing_of_the_caller_is_kept(student):
    """A scan that a caller held in a local variable is gone when the caller has returned."""

    @student.run
    def gone():
        import gc
        import weakref

        from solution import count_callers

        class Scan:
            pass

        @count_callers
        def book_old(number):
            return number

        def caller():
            scan = Scan()
            book_old("WB-5")
            return weakref.ref(scan)

        trace = caller()
        gc.collect()
        return trace() is None

    assert gone is True


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "The decorated function does not pass everything on, or does not say who it is. Call it with "
    "keyword arguments and print its signature."
)
def test_function_is_otherwise_unchanged(student):
    """Keyword arguments get through; name and signature are those of the original."""

    @student.run
    def seen():
        import inspect

        from solution import count_callers

        @count_callers
        def book_old(number, *, express=False):
            return (number, express)

        result = book_old("WB-6", express=True)
        return (result, book_old.__name__, str(inspect.signature(book_old)))

    assert seen == (("WB-6", True), "book_old", "(number, *, express=False)")
