import pytest


def points(*entries):
    """ExtensionPoints with entries (file, point, order, func), and the list of its incidents."""
    from extensions import ExtensionPoints
    from plugins import Extension

    incidents = []
    by_file = {}
    for file, point, order, func in entries:
        by_file.setdefault(file, []).append(Extension(point, order, func))
    made = ExtensionPoints(incidents)
    for file, extensions in by_file.items():
        made.put(file, extensions)
    return made, incidents


@pytest.mark.task(4)
@pytest.mark.hint(
    "Each extension adds its letter, so the result is the order. What decides first, the number, "
    "the file or the place in the file, and what does each one get?"
)
def test_change_goes_through_all_in_order(student):
    """Orders 5, 1, 1, 1 of files b, a, b: by number, then by file, then as in the file."""

    @student.run(using=(points,))
    def seen():
        def adding(letter):
            return lambda text, *rest: text + letter + "".join(rest)

        made, _ = points(
            ("b.py", "price", 5, adding("z")),
            ("b.py", "price", 1, adding("x")),
            ("b.py", "price", 1, adding("w")),
            ("a.py", "price", 1, adding("y")),
            ("a.py", "booked", 0, adding("never")),
        )
        return made.change("price", ">"), made.change("price", "", "-"), made.change("refuse", 7)

    assert seen == (">yxwz", "y-x-w-z-", 7)


@pytest.mark.task(4)
@pytest.mark.hint(
    "One extension fails, one has forgotten `return`. What value do the others get, and what do "
    "the incidents say about where it came from?"
)
def test_failing_extension_leaves_the_value(student):
    """+1, a failure, None, '7', *10 make 20 of 1; three incidents name the file and the point."""

    @student.run(using=(points,))
    def seen():
        made, incidents = points(
            ("a.py", "price", 0, lambda cents: cents + 1),
            ("b.py", "price", 0, lambda cents: {}[cents]),
            ("c.py", "price", 0, lambda cents: None),
            ("d.py", "price", 0, lambda cents: "7"),
            ("e.py", "price", 0, lambda cents: cents * 10),
        )
        value = made.change("price", 1)
        return value, [(i.source, i.during, bool(i.problem)) for i in incidents]

    assert seen == (20, [(f"{file}.py", "price", True) for file in "bcd"])


@pytest.mark.task(4)
@pytest.mark.hint(
    "Write down who was asked. Is an empty text an answer, and does anybody get asked after one?"
)
def test_first_answer_ends_the_asking(student):
    """None, a failure and '' : the answer is '', and the fourth is not asked."""

    @student.run(using=(points,))
    def seen():
        asked = []

        def answering(name, answer):
            return lambda order: (asked.append(name), answer() if answer else None)[1]

        made, incidents = points(
            ("a.py", "refuse", 1, answering("one", None)),
            ("a.py", "refuse", 2, answering("two", lambda: {}["D9"])),
            ("b.py", "refuse", 3, answering("three", lambda: "")),
            ("b.py", "refuse", 4, answering("four", lambda: "late")),
        )
        answers = [made.first("refuse", "WB-1"), made.first("price", "WB-1")]
        return answers, asked, [(i.source, i.during) for i in incidents]

    assert seen == (["", None], ["one", "two", "three"], [("a.py", "refuse")])


@pytest.mark.task(4)
@pytest.mark.hidden
@pytest.mark.hint(
    "Everybody who listens is told, in order, even behind one that fails. And what is left of a "
    "file's extensions after it has been put again?"
)
def test_all_are_told_and_put_replaces(student):
    """Behind a failing listener the next is told; after `put` of new ones the old are silent."""

    @student.run(using=(points,))
    def seen():
        from plugins import Extension

        told = []
        made, incidents = points(
            ("a.py", "booked", 0, lambda label: label / 2),
            ("b.py", "booked", 0, lambda label: told.append(f"b {label}")),
            ("c.py", "booked", 0, lambda label: told.append(f"c {label}")),
        )
        made.tell("booked", "L1")
        made.put("b.py", [Extension("booked", 9, lambda label: told.append(f"new {label}"))])
        made.put("a.py", [])
        made.tell("booked", "L2")
        return told, [(i.source, i.during) for i in incidents]

    assert seen == (["b L1", "c L1", "c L2", "new L2"], [("a.py", "booked")])
