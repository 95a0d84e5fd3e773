import pytest


def put_tariffs(folder, **texts):
    """Write `NAME.tariff` files into a folder."""
    from pathlib import Path

    place = Path(folder)
    place.mkdir(exist_ok=True)
    for carrier, text in texts.items():
        (place / f"{carrier}.tariff").write_text(text)
    return place


@pytest.mark.task(1)
@pytest.mark.hint(
    "An import that is not yours was answered, or one of yours was not. For each name: does the "
    "prefix fit, and is there a file? What is `origin`?"
)
def test_only_tariffs_are_found(student):
    """`tariff_north` and `tariff_north_sea` are found at their files; `tariff_mail`,
    `invoice_north` and `math` are not."""

    @student.run(using=(put_tariffs,))
    def seen():
        from solution import TariffImporter

        texts = {"north": "500 390\n", "north_sea": "1 1\n", "math": "1 1\n"}
        importer = TariffImporter(put_tariffs("sheets", **texts))
        names = ["tariff_north", "tariff_north_sea", "tariff_mail", "invoice_north", "math"]
        specs = [importer.find_spec(name) for name in names]
        return [spec if spec is None else (spec.name, spec.origin) for spec in specs]

    assert seen == [
        ("tariff_north", "sheets/north.tariff"),
        ("tariff_north_sea", "sheets/north_sea.tariff"),
        None,
        None,
        None,
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "The module came without its steps. Print in `exec_module`: is it called, and which object "
    "do you give the attribute to?"
)
def test_imported_tariff_has_its_steps(student):
    """`import tariff_south` gives `[(250, 240), (1000, 410)]`; a second import the same module."""

    @student.run(using=(put_tariffs,))
    def seen():
        import importlib
        import sys

        from solution import TariffImporter

        folder = put_tariffs("sheets", south="250 240\n\n1000 410\n", mail="20 85\n")
        sys.meta_path.append(TariffImporter(folder))
        south, again, mail = map(
            importlib.import_module, ["tariff_south", "tariff_south", "tariff_mail"]
        )
        return [south.STEPS, again is south, mail.STEPS]

    assert seen == [[(250, 240), (1000, 410)], True, [(20, 85)]]


@pytest.mark.task(2)
@pytest.mark.hint(
    "A reload shows the old steps, or another module. Which of your methods does "
    "`importlib.reload` call, and which not?"
)
def test_reload_reads_the_text_anew(student):
    """After north's text has changed, a reload gives the same module the new steps."""

    @student.run(using=(put_tariffs,))
    def seen():
        import importlib
        import sys

        from solution import TariffImporter

        folder = put_tariffs("sheets", north="500 390\n")
        sys.meta_path.append(TariffImporter(folder))
        north = importlib.import_module("tariff_north")
        before = north.STEPS
        put_tariffs("sheets", north="500 395\n2000 620\n")
        again = importlib.reload(north)
        return [before, again is north, north.STEPS]

    assert seen == [[(500, 390)], True, [(500, 395), (2000, 620)]]


@pytest.mark.task(1)
@pytest.mark.hidden
@pytest.mark.hint(
    "Finding and loading are two steps. Which of them should notice that a text cannot be read?"
)
def test_finding_does_not_read(student):
    """A text that `steps_of` refuses is found all the same; its import raises ValueError."""

    @student.run(using=(put_tariffs,))
    def seen():
        import importlib
        import importlib.util
        import sys

        from solution import TariffImporter

        folder = put_tariffs("sheets", west="500 g 390 cents\n")
        sys.meta_path.append(TariffImporter(folder))
        found = importlib.util.find_spec("tariff_west") is not None
        try:
            importlib.import_module("tariff_west")
        except ValueError:
            return {"found": found, "entered": "tariff_west" in sys.modules}
        return {"found": found, "error": None}

    assert seen == {"found": True, "entered": False}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two importers answer for one folder. Where do you keep the folder: in the object, or where "
    "all objects share it?"
)
def test_two_folders_two_importers(student):
    """With an importer per folder `tariff_day` and `tariff_night` each come from their own."""

    @student.run(using=(put_tariffs,))
    def seen():
        import importlib
        import sys

        from solution import TariffImporter

        for place, texts in (("sun", {"day": "500 390\n"}), ("moon", {"night": "500 290\n"})):
            sys.meta_path.append(TariffImporter(put_tariffs(place, **texts)))
        modules = [importlib.import_module(name) for name in ("tariff_night", "tariff_day")]
        return [module.STEPS for module in modules]

    assert seen == [[(500, 290)], [(500, 390)]]
