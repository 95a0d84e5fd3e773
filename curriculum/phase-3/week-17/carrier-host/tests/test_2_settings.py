import pytest


def problems_of(action):
    """What is wrong, by key; or what came out."""
    from contract import SettingsError

    try:
        return action()
    except SettingsError as error:
        return sorted(error.problems)


class Kinds:
    """Settings to be filled."""

    @staticmethod
    def fleet():
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class Fleet:
            town: str
            trucks: int = 3
            night: bool = False

        return Fleet

    @staticmethod
    def values(fleet):
        return fleet.town, fleet.trucks, fleet.night


@pytest.mark.task(2)
@pytest.mark.hint(
    "For each field ask in order: is the variable there, is the name in the table, is there a "
    "default? Print the name of the variable that you look for."
)
def test_environment_goes_before_table_before_default(student):
    """Environment, table, default, in this order; an empty text wins, too; -5, " 7 ", False are read."""

    @student.run(using=(Kinds,))
    def seen():
        from settings import configure

        fleet = Kinds.fleet()
        table = {"town": "Ulm", "trucks": 7}
        environ = {"WAYBILL_CARRIERS_TRAM_TRUCKS": "12", "TRUCKS": "99", "WAYBILL_TRUCKS": "98"}
        first = configure(fleet, table, environ, "carriers.tram")
        second = configure(fleet, {"town": "Kiel"}, {"WAYBILL_NIGHT": "TRUE"})
        third = configure(fleet, {"night": True}, {"WAYBILL_TOWN": "7", "WAYBILL_NIGHT": "false"})
        odd = {"town": 5, "trucks": "x"}
        fourth = configure(fleet, odd, {"WAYBILL_TOWN": "", "WAYBILL_TRUCKS": "-5"})
        environ = {"WAYBILL_TRUCKS": " 7 ", "WAYBILL_NIGHT": "False"}
        fifth = configure(fleet, {"town": "Hof", "night": True}, environ)
        return [*map(Kinds.values, (first, second, third, fourth, fifth)), table]

    assert seen == [
        ("Ulm", 12, False),
        ("Kiel", 3, True),
        ("7", 3, False),
        ("", -5, False),
        ("Hof", 7, False),
        {"town": "Ulm", "trucks": 7},
    ]


@pytest.mark.task(2)
@pytest.mark.hint(
    "Whoever runs the host wants one list of everything to correct. Which of your checks is not "
    "reached after the first problem, and under which key does each one stand?"
)
def test_all_problems_are_told_at_once(student):
    """No town, trucks = "7", an unknown `nite`: three problems, under their dotted keys."""

    @student.run(using=(Kinds, problems_of))
    def seen():
        from settings import configure

        table = {"trucks": "7", "nite": True}
        return [
            problems_of(lambda: configure(Kinds.fleet(), table, {}, "carriers.tram")),
            problems_of(lambda: configure(Kinds.fleet(), table, {})),
        ]

    assert seen == [
        ["carriers.tram.nite", "carriers.tram.town", "carriers.tram.trucks"],
        ["nite", "town", "trucks"],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "A value of the wrong kind was taken, or the problem stands under the wrong key. Is `True` a "
    "whole number for you? Where did the text come from?"
)
def test_kinds_are_exact(student):
    """`trucks = true`, `night = 1`, `town = 5` are wrong, and so are the texts "x" and "yes"."""

    @student.run(using=(Kinds, problems_of))
    def seen():
        from settings import configure

        fleet = Kinds.fleet()
        table = {"town": 5, "trucks": True, "night": 1}
        environ = {"WAYBILL_DEPOT_TRUCKS": "x", "WAYBILL_DEPOT_NIGHT": "yes"}
        return [
            problems_of(lambda: configure(fleet, table, {}, "depot")),
            problems_of(lambda: configure(fleet, {"town": "Bonn"}, environ, "depot")),
        ]

    assert seen == [
        ["depot.night", "depot.town", "depot.trucks"],
        ["WAYBILL_DEPOT_NIGHT", "WAYBILL_DEPOT_TRUCKS"],
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "With `from __future__ import annotations` a field's type is a text. Print "
    "`dataclasses.fields(kind)[0].type`: who can turn it into a type, inherited ones as well?"
)
def test_annotations_may_be_texts(student):
    """Settings with postponed annotations are read like any others, and so are inherited fields."""

    @student.run(using=(problems_of,))
    def seen():
        from pathlib import Path

        from settings import configure

        Path("tram_settings.py").write_text(
            "from __future__ import annotations\n"
            "from dataclasses import dataclass, field\n"
            "@dataclass\n"
            "class Tram:\n"
            "    doors: int\n"
            "    lines: str = field(default_factory=lambda: 'all')\n"
            "@dataclass\n"
            "class Night(Tram):\n"
            "    bell: bool = False\n"
        )
        from tram_settings import Night, Tram

        tram = configure(Tram, {}, {"WAYBILL_DOORS": "4"})
        night = configure(Night, {"doors": 6, "bell": True}, {"WAYBILL_LINES": "N1"})
        wrong = problems_of(lambda: configure(Tram, {"doors": "4"}, {}))
        return (tram.doors, tram.lines), (night.doors, night.lines, night.bell), wrong

    assert seen == ((4, "all"), (6, "N1", True), ["doors"])


@pytest.mark.task(2)
@pytest.mark.hint(
    "Lay the file beside what you return: which keys belong to the host, and what becomes of the "
    "tables below `[carriers]`?"
)
def test_settings_file_is_read(student):
    """`heaviest` is the host's, `[carriers.tram]` stays as it is, all else is the default."""

    @student.run
    def seen():
        from pathlib import Path

        from settings import read_settings

        def values(text, environ):
            Path("depot.toml").write_text(text)
            settings = read_settings(Path("depot.toml"), environ)
            return settings.host.folder, settings.host.heaviest, settings.carriers

        return [
            values("heaviest = 900\n[carriers.tram]\ndoors = 4\nnew = [1, 2]\n", {}),
            values("folder = 'a'\n", {"WAYBILL_FOLDER": "b", "WAYBILL_HEAVIEST": "80"}),
            values("", {}),
        ]

    assert seen == [
        ("carriers", 900, {"tram": {"doors": 4, "new": [1, 2]}}),
        ("b", 80, {}),
        ("carriers", 31_500, {}),
    ]


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Everything that can be wrong with the file ends in one SettingsError. What happens without a "
    "file, without TOML in it, and with a number where a table should be?"
)
def test_problems_of_the_file_are_settings_errors(student):
    """A missing file, broken TOML, bytes that are no text, unknown keys and non-tables."""

    @student.run(using=(problems_of,))
    def seen():
        from pathlib import Path
        from tempfile import mkdtemp

        from settings import read_settings

        path = Path(mkdtemp()) / "depot.toml"
        answers = [problems_of(lambda: read_settings(path, {}))]
        for text in (
            b"heaviest =\n",
            b"folder = '\xff'\n",
            b"carriers = 3\n",
            b"heaviest = '9'\ncolor = 'red'\n[carriers]\ntram = 1\nbus = {}\n",
        ):
            path.write_bytes(text)
            answers.append(problems_of(lambda: read_settings(path, {})))
        return answers

    assert seen == [
        ["depot.toml"],
        ["depot.toml"],
        ["depot.toml"],
        ["carriers"],
        ["carriers.tram", "color", "heaviest"],
    ]
