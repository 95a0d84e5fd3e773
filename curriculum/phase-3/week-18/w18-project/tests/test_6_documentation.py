import pytest


def shown(entry):
    """The text of an entry, as the instructions show it."""
    return f"## {entry[0]}\n\n{entry[1]}\n\nSeen in: {entry[2]}.\nNot when: {entry[3]}."


def entries():
    import library
    from catalog import CATALOG

    return [
        (entry.name, entry.intent, entry.seen_in, entry.not_when)
        for entry in CATALOG.values()
        if library
    ]


@pytest.mark.task(6)
@pytest.mark.hint("Ask the catalog after `import library`. Which names are missing, and why?")
def test_all_patterns_are_there(student):
    """After `import library` nothing is missing: 23 patterns are registered, and `Observer` is the
    class `Bell`, `Visitor` is `customs_lines`."""

    @student.run
    def seen():
        import library
        from catalog import CATALOG, missing

        absent, there = missing(), len(CATALOG)
        import behavior

        return [
            bool(library) and absent,
            there,
            CATALOG["Observer"].example is behavior.Bell,
            CATALOG["Visitor"].example is behavior.customs_lines,
        ]

    assert seen == [[], 23, True, True]


@pytest.mark.task(6)
@pytest.mark.hint("Compare with the expected text from its beginning. Where is the first gap?")
def test_documentation_of_everything(student):
    """`render()` has the three groups in order, and below each its entries in the order of
    `GROUPS`, joined by empty lines, and no line end at its end."""
    from gof import GROUPS

    found = {entry[0]: entry for entry in student.run(entries)}
    parts = []
    for group, names in GROUPS.items():
        parts.append(f"# {group}")
        parts += [shown(found.get(name, [name, "", "", ""])) for name in names]
    assert student.render() == "\n\n".join(parts)


@pytest.mark.task(6)
@pytest.mark.hidden
@pytest.mark.hint("What is printed, on which stream, and with which code does the program end?")
def test_command_line(student):
    """`template method` prints this entry and ends with 0; `Watcher` and `b`, where two names
    begin, print on stderr only and end with 2; no name prints everything and ends with 0."""
    found = {entry[0]: entry for entry in student.run(entries)}
    one = student.program(["template method"])
    everything = student.program([])
    assert (one.stdout, one.exit_code) == (
        shown(found.get("Template Method", [""] * 4)) + "\n",
        0,
    )
    for name in ("Watcher", "b"):
        none = student.program([name])
        assert (name, none.stdout, none.stderr != "", none.exit_code) == (name, "", True, 2)
    assert (everything.stdout, everything.exit_code) == (student.render() + "\n", 0)


@pytest.mark.task(6)
@pytest.mark.hidden
@pytest.mark.hint("Take one pattern out of the catalog, then a whole group. What is printed then?")
def test_incomplete_library(student):
    """Without Singleton, `main([])` returns 1, `main(["observer"])` still 0, and
    `main(["singleton"])` 2; without creational patterns, the text begins with the structural
    ones."""

    @student.run
    def seen():
        from catalog import CATALOG
        from library import main, render

        del CATALOG["Singleton"]
        codes = [main([]), main(["observer"]), main(["singleton"])]
        for name in [name for name, entry in CATALOG.items() if entry.group == "Creational"]:
            del CATALOG[name]
        return [*codes, render().strip().splitlines()[0]]

    assert seen == [1, 0, 2, "# Structural"]
