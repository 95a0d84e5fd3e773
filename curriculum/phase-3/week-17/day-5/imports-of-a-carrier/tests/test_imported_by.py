import pytest


def put_files(files):
    """Write files into a new folder from which modules can be imported."""
    import sys
    from pathlib import Path
    from tempfile import mkdtemp

    folder = Path(mkdtemp())
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    sys.path.insert(0, str(folder))
    return folder


@pytest.mark.task(1)
@pytest.mark.hint(
    "Your list lacks a module, or has one too many. Print the names of `sys.modules` before and "
    "after the import: can you still tell them apart when you compare?"
)
def test_new_modules_are_listed(student):
    """`north` imports `weights`, that `scale`; `json` is there already: the three are listed."""

    @student.run(using=(put_files,))
    def seen():
        import json  # noqa: F401

        from solution import imported_by

        put_files(
            {
                "north.py": "import json\nimport weights\n",
                "weights.py": "from scale import GRAMS\n",
                "scale.py": "GRAMS = 1000\n",
            }
        )
        return imported_by("north")

    assert seen == {"north", "weights", "scale"}


@pytest.mark.task(1)
@pytest.mark.hint(
    "The same file was run twice, or a name was listed that nobody had to load. What does an "
    "`import` do first, before it looks for a file?"
)
def test_second_import_brings_nothing(student):
    """The second import of `south` adds nothing, and its code has run once."""

    @student.run(using=(put_files,))
    def seen():
        import sys

        from solution import imported_by

        put_files({"south.py": "import sys\nsys.runs = getattr(sys, 'runs', 0) + 1\n"})
        return [imported_by("south"), imported_by("south"), sys.runs]

    assert seen == [{"south"}, set(), 1]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Something of the failed try is still there. Which modules had been finished when the error "
    "was raised, and which line of yours runs at that moment?"
)
def test_failed_import_leaves_nothing(student):
    """`east` imports `zones` and fails with KeyError: `sys.modules` is as before, zones too."""

    @student.run(using=(put_files,))
    def seen():
        import sys

        from solution import imported_by

        put_files({"east.py": "import zones\nzones.CENTS['D9']\n", "zones.py": "CENTS = {}\n"})
        before = set(sys.modules)
        try:
            result = imported_by("east")
        except KeyError as error:
            result = repr(error)
        return {"result": result, "left": set(sys.modules) - before}

    assert seen == {"result": "KeyError('D9')", "left": set()}


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "With a dotted name more than one module is made. Which names does `import a.b` enter?"
)
def test_packages_count_too(student):
    """The import of `depots.harbor` adds the package `depots` and the module in it."""

    @student.run(using=(put_files,))
    def seen():
        from solution import imported_by

        put_files({"depots/__init__.py": "", "depots/harbor.py": "CITY = 'Kiel'\n"})
        return imported_by("depots.harbor")

    assert seen == {"depots", "depots.harbor"}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Not every error is an `Exception`. What happens in your function when the imported file "
    "calls `sys.exit()`, and what when it is imported again afterwards?"
)
def test_file_that_ends_the_program_leaves_nothing(student):
    """`airmail` imports `planes` and calls `sys.exit(3)`: both are gone, corrected both load."""

    @student.run(using=(put_files,))
    def seen():
        import importlib
        import sys

        from solution import imported_by

        folder = put_files({"airmail.py": "import planes, sys\nsys.exit(3)\n", "planes.py": ""})
        before = set(sys.modules)
        try:
            result = imported_by("airmail")
        except SystemExit as error:
            result = f"exit {error.code}"
        left = set(sys.modules) - before
        (folder / "airmail.py").write_text("import planes\n")
        importlib.invalidate_caches()
        return {"result": result, "left": left, "then": imported_by("airmail")}

    assert seen == {"result": "exit 3", "left": set(), "then": {"airmail", "planes"}}
