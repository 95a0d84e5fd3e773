import pytest


def outcome(name, texts, doc="Somebody listens.", example=None):
    """The name of the error, or "fine"; and what the catalog holds then."""
    from catalog import CATALOG, pattern

    if example is None:

        def example(): ...

        example.__doc__ = doc
    decorate = pattern(name, **texts)
    try:
        decorate(example)
    except ValueError:
        return "ValueError", len(CATALOG)
    return "fine", len(CATALOG)


@pytest.mark.task(1)
@pytest.mark.hint("Compare each attribute of the entry with where it comes from.")
def test_entry_tells_all(student):
    """An example registered as "Observer" is returned unchanged; its entry has name, group, both
    texts, the example, and the first line with text of a docstring that begins with a line end."""

    @student.run
    def seen():
        from catalog import CATALOG, pattern

        CATALOG.clear()

        class Ear:
            __doc__ = "\nSomebody listens.\n\nAnd more about it.\n"

        texts = {"seen_in": "a museum", "not_when": "there is nothing to observe at all"}
        same = pattern("Observer", **texts)(Ear) is Ear
        entry = CATALOG["Observer"]
        texts = [entry.name, entry.group, entry.intent, entry.seen_in, entry.not_when]
        return [same, *texts, entry.example is Ear]

    assert seen == [
        True,
        *("Observer", "Behavioral", "Somebody listens."),
        *("a museum", "there is nothing to observe at all", True),
    ]


@pytest.mark.task(1)
@pytest.mark.hint("Which of these was registered all the same, or what was left in the catalog?")
def test_unfit_examples_are_refused(student):
    """A name of no pattern, a text that is blank or ends with a full stop, and a docstring that is
    missing, blank or made by a dataclass raise `ValueError` at the decoration and register
    nothing."""

    @student.run(using=(outcome,))
    def seen():
        from dataclasses import dataclass

        from catalog import CATALOG

        @dataclass
        class Ear:
            side: str

        CATALOG.clear()
        good = {"seen_in": "a museum", "not_when": "nobody listens"}
        return [
            outcome("Watcher", good),
            outcome("Observer", good | {"seen_in": ""}),
            outcome("Observer", good | {"not_when": "  "}),
            outcome("Observer", good | {"seen_in": "a museum."}),
            outcome("Observer", good | {"not_when": "nobody listens."}),
            outcome("Observer", good, None),
            outcome("Observer", good, "\n  "),
            outcome("Observer", good, example=Ear),
            outcome("Observer", good),
        ]

    assert seen == [*[("ValueError", 0)] * 8, ("fine", 1)]


@pytest.mark.task(1)
@pytest.mark.hint("Two examples claim one name. Which of them is in the catalog afterwards?")
def test_first_example_stays(student):
    """A second example for "State" raises `ValueError`, and the entry is that of the first."""

    @student.run(using=(outcome,))
    def seen():
        from catalog import CATALOG

        CATALOG.clear()
        good = {"seen_in": "a museum", "not_when": "nobody listens"}
        return [
            outcome("State", good, "The first."),
            outcome("State", good, "The second."),
            CATALOG["State"].intent,
        ]

    assert seen == [("fine", 1), ("ValueError", 1), "The first."]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint("In which order does `gof.GROUPS` name the patterns? Can an entry be changed?")
def test_missing_names_and_frozen_entries(student):
    """With Builder and Visitor registered 21 names are missing, from "Abstract Factory" and
    "Factory Method" on to "Template Method"; an entry refuses a change."""

    @student.run(using=(outcome,))
    def seen():
        from catalog import CATALOG, missing

        CATALOG.clear()
        good = {"seen_in": "a museum", "not_when": "nobody listens"}
        outcome("Visitor", good)
        outcome("Builder", good)
        try:
            CATALOG["Builder"].seen_in = "nowhere"
            changed = True
        except AttributeError:
            changed = False
        names = missing()
        return [len(names), names[:2], names[-1], changed]

    assert seen == [21, ["Abstract Factory", "Factory Method"], "Template Method", False]
