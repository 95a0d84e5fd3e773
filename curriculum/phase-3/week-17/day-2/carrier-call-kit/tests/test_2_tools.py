import pytest


def noted(func, *, log=None, mark="call"):
    """A decorator with settings: it writes a mark on a log, or else into the result."""
    from functools import wraps

    @wraps(func)
    def wrapper(*args, **kwargs):
        result = func(*args, **kwargs)
        if log is None:
            return f"{mark}: {result}"
        log.append(mark)
        return result

    return wrapper


def marking(name, log):
    """A decorator that writes its name on a log when a call enters and leaves."""

    def decorator(func):
        def wrapper(*args, **kwargs):
            log.append(f"into {name}")
            result = func(*args, **kwargs)
            log.append(f"out of {name}")
            return result

        return wrapper

    return decorator


@pytest.mark.task(2)
@pytest.mark.hint(
    "One of the three ways of writing does not end in a decorated function. What is your function "
    "called with in each of them, and what comes back?"
)
def test_decorator_works_in_three_ways(student):
    """`@noted` and `@noted()` mark a result with "call", `@noted(mark="asked")` with "asked"."""

    @student.run(using=(noted,))
    def seen():
        from solution import both_ways

        flexible = both_ways(noted)

        @flexible
        def book(parcel):
            return f"label {parcel}"

        @flexible()
        def cancel(label):
            return f"canceled {label}"

        @flexible(mark="asked")
        def track(number):
            return f"at depot D{number}"

        return [book("P-1"), cancel("N-1"), track(2)]

    assert seen == ["call: label P-1", "call: canceled N-1", "asked: at depot D2"]


@pytest.mark.task(2)
@pytest.mark.hint(
    "A setting of one `@` line turns up at another. How long do your remembered settings live, "
    "and who else reads them?"
)
def test_settings_stay_at_their_line(student):
    """After `@noted(log=lines)` on `book`, a plain `@noted` on `track` writes nothing there."""

    @student.run(using=(noted,))
    def seen():
        from solution import both_ways

        flexible = both_ways(noted)
        lines = []

        @flexible(log=lines, mark="booked")
        def book(parcel):
            return f"label {parcel}"

        @flexible
        def track(number):
            return f"at depot D{number}"

        results = [book("P-1"), track(3), book("P-2")]
        return {"results": results, "lines": lines}

    assert seen == {
        "results": ["label P-1", "call: at depot D3", "label P-2"],
        "lines": ["booked", "booked"],
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "A text took the place of the function, and nobody noticed. Print what your function receives "
    'for `@noted("north")`.'
)
def test_setting_without_a_name_is_refused(student):
    """`noted("north")` raises TypeError, and the decorator underneath is never called."""

    @student.run
    def seen():
        from solution import both_ways

        decorated = []

        @both_ways
        def noted(func, *, mark="call"):
            decorated.append(func)
            return func

        try:
            noted("north")
        except TypeError:
            return {"refused": True, "decorated": decorated}
        return {"refused": False, "decorated": decorated}

    assert seen == {"refused": True, "decorated": []}


@pytest.mark.task(3)
@pytest.mark.hint(
    "The stack is upside down. Write the same decorators as `@` lines and compare: which one does "
    "a caller enter first?"
)
def test_first_decorator_is_outermost(student):
    """In `policy(timed, retried, limited)` a call enters timed first and leaves it last."""

    @student.run(using=(marking,))
    def seen():
        from solution import policy

        log = []
        stack = [marking(name, log) for name in ("timed", "retried", "limited")]

        @policy(*stack)
        def quote(grams, *, express):
            log.append(f"ask {express}")
            return grams * 2

        return {"price": quote(250, express=True), "log": log}

    assert seen == {
        "price": 500,
        "log": [
            "into timed",
            "into retried",
            "into limited",
            "ask True",
            "out of limited",
            "out of retried",
            "out of timed",
        ],
    }


@pytest.mark.task(3)
@pytest.mark.hint(
    "The second function under the same policy came out bare or in the first one's place. Print "
    "how many decorators your loop visits the second time."
)
def test_policy_serves_several_functions(student):
    """One policy on `quote` and `track`: each call writes its one mark, results are their own."""

    @student.run(using=(marking,))
    def seen():
        from solution import policy

        log = []
        careful = policy(marking("careful", log))

        @careful
        def quote(grams):
            return grams * 2

        @careful
        def track(number):
            return f"depot {number}"

        results = [quote(250), track("D3")]
        return {"results": results, "log": log}

    assert seen == {
        "results": [500, "depot D3"],
        "log": ["into careful", "out of careful"] * 2,
    }


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "With no decorators there is nothing to wrap. Compare the function before and after with "
    "`is`: where does another object come from?"
)
def test_empty_policy_changes_nothing(student):
    """`policy()` gives back the very function object it was given."""

    @student.run
    def same():
        from solution import policy

        def book(parcel):
            return f"label {parcel}"

        return policy()(book) is book

    assert same is True
