import pytest


def marking(name, log):
    """A decorator that writes its name on a log when the decorated function is called."""

    def decorator(func):
        def wrapper(*args, **kwargs):
            log.append(name)
            return func(*args, **kwargs)

        return wrapper

    return decorator


@pytest.mark.task(4)
@pytest.mark.hint(
    "A method is wearing another method's policy, or one that nobody named. Call each method once "
    "and print the log after each call."
)
def test_each_method_gets_its_own_policy(student):
    """`book` runs under "slow", `quote` under "quick", `track` is the function it was."""

    @student.run(using=(marking,))
    def seen():
        from solution import protected

        log = []

        class North:
            def book(self, parcel):
                return f"label {parcel}"

            def quote(self, grams):
                return grams * 2

            def track(self, number):
                return f"depot D{number}"

        track = North.track
        decorated = protected(book=marking("slow", log), quote=marking("quick", log))(North)
        north = North()
        results = [north.quote(50), north.track(4), north.book("P-1")]
        return {
            "results": results,
            "log": log,
            "same class": decorated is North,
            "same track": North.track is track,
        }

    assert seen == {
        "results": [100, "depot D4", "label P-1"],
        "log": ["quick", "slow"],
        "same class": True,
        "same track": True,
    }


@pytest.mark.task(4)
@pytest.mark.hint(
    "Protecting one carrier changed its relatives, or missed what it inherited. On which class is "
    "`book` defined, and on which class did you write?"
)
def test_inherited_method_is_protected_here_only(student):
    """South inherits `book`: `South().book` is protected, `Carrier().book` and West's are not."""

    @student.run(using=(marking,))
    def seen():
        from solution import protected

        log = []

        class Carrier:
            def book(self, parcel):
                return f"{type(self).__name__} {parcel}"

        class West(Carrier):
            pass

        @protected(book=marking("timed", log))
        class South(Carrier):
            pass

        results = [South().book("P-1"), Carrier().book("P-2"), West().book("P-3")]
        return {"results": results, "log": log}

    assert seen == {"results": ["South P-1", "Carrier P-2", "West P-3"], "log": ["timed"]}


@pytest.mark.task(4)
@pytest.mark.hint(
    "A name was wrong, and half of the class is changed already. At the moment the error is "
    "raised, how many methods has your loop replaced?"
)
def test_misspelled_name_changes_nothing(student):
    """`protected(book=…, qoute=…)` raises AttributeError and `book` has not been replaced."""

    @student.run(using=(marking,))
    def seen():
        from solution import protected

        log = []

        class North:
            def book(self, parcel):
                return f"label {parcel}"

            def quote(self, grams):
                return grams * 2

        before = North.book
        try:
            protected(book=marking("slow", log), qoute=marking("quick", log))(North)
        except AttributeError:
            raised = True
        else:
            raised = False
        return {
            "raised": raised,
            "same book": North.book is before,
            "new names": [name for name in vars(North) if name == "qoute"],
        }

    assert seen == {"raised": True, "same book": True, "new names": []}
