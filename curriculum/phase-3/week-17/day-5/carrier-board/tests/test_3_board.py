import pytest


class Depot:
    """Carrier files that need no disk: each name stands for what `load` makes of it."""

    def __init__(self):
        from pathlib import Path

        from carriers import Carrier, CarrierRefused
        from solution import CarrierBoard

        depot = self

        class Fake(Carrier):
            def __init__(self, name, cents):
                self.name = name
                self.cents = cents

            def quote(self, grams):
                return self.cents

            def close(self):
                in_force = sorted(depot.prices().values())
                depot.log.append(f"close {self.cents}, in force {in_force}")

        def load(path):
            self.log.append(f"load {path.name}")
            text = self.files[path.name]
            if text.startswith("!"):
                raise CarrierRefused(text)
            name, cents = text.split()
            return Fake(name, int(cents))

        self.path = Path("depot")
        self.files = {}
        self.log = []
        self.board = CarrierBoard(load)

    def prices(self):
        return {name: carrier.quote(500) for name, carrier in self.board.carriers.items()}

    def refresh(self, **files):
        """Take these files as the new snapshot; tell what the report says."""
        self.files = {f"{stem}.py": text for stem, text in files.items()}
        names = {self.path / name: f"#{text}" for name, text in self.files.items()}
        report = self.board.refresh(names)
        return (
            [path.name for path in report.loaded],
            [path.name for path in report.removed],
            {path.name: why for path, why in report.refused.items()},
        )


@pytest.mark.task(3)
@pytest.mark.hint(
    "Compare the log of what was loaded with the snapshots: which file was loaded although its "
    "fingerprint had not changed, or not loaded although it had? And in which order do files go?"
)
def test_only_what_changed_is_loaded(student):
    """Two files, then one of them corrected, then nothing new: loads are 2, 1 and 0. When six files
    are withdrawn at once, they are closed in the order of the paths."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot()
        reports = [
            depot.refresh(south="south 410", north="north 390"),
            depot.refresh(south="south 410", north="north 395"),
            depot.refresh(south="south 410", north="north 395"),
        ]
        loads = [line for line in depot.log if line.startswith("load")]
        seen = {"reports": reports, "loads": loads, "prices": depot.prices()}
        board = Depot()
        board.refresh(**{name: f"{name} {cents}" for cents, name in enumerate("ecafdb")})
        _, removed, _ = board.refresh()
        closed = [line.split(",")[0] for line in board.log[6:]]
        return seen | {"removed": removed, "closed": closed}

    assert seen == {
        "reports": [
            (["north.py", "south.py"], [], {}),
            (["north.py"], [], {}),
            ([], [], {}),
        ],
        "loads": ["load north.py", "load south.py", "load north.py"],
        "prices": {"north": 395, "south": 410},
        "removed": ["a.py", "b.py", "c.py", "d.py", "e.py", "f.py"],
        "closed": ["close 2", "close 5", "close 1", "close 4", "close 0", "close 3"],
    }


@pytest.mark.task(3)
@pytest.mark.hint(
    "A broken correction has taken away a carrier that worked, or is tried again and again. What "
    "is in force for this file, and which content has been tried?"
)
def test_broken_correction_keeps_the_old_carrier(student):
    """A refused file is tried once; the earlier carrier stays until a good file replaces it."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot()
        steps = []
        for text in ("west 430", "! no quote", "! no quote", "west 440"):
            steps.append((depot.refresh(west=text), depot.prices()))
        loads = [line for line in depot.log if line.startswith("load")]
        return {"steps": steps, "loads": len(loads)}

    assert seen == {
        "steps": [
            ((["west.py"], [], {}), {"west": 430}),
            (([], [], {"west.py": "! no quote"}), {"west": 430}),
            (([], [], {}), {"west": 430}),
            ((["west.py"], [], {}), {"west": 440}),
        ],
        "loads": 3,
    }


@pytest.mark.task(3)
@pytest.mark.hint(
    "Look at the order in the log, and at who was in force while a carrier was closed. Was "
    "anybody closed too early, twice, or never?"
)
def test_carriers_are_closed_after_their_successor_is_in_force(student):
    """Corrected 390 → 395: load, then close 390 while 395 is in force; withdrawn: close 395."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot()
        depot.refresh(north="north 390")
        depot.refresh(north="north 395")
        depot.refresh(north="! not ready")
        removed = depot.refresh()
        depot.refresh()
        return {"removed": removed, "log": depot.log, "prices": depot.prices()}

    assert seen == {
        "removed": ([], ["north.py"], {}),
        "log": [
            "load north.py",
            "load north.py",
            "close 390, in force [395]",
            "load north.py",
            "close 395, in force []",
        ],
        "prices": {},
    }


@pytest.mark.task(3)
@pytest.mark.hint(
    "Two files claim one name. Whose carrier is in force afterwards, and may a file keep its own "
    "name when it is corrected?"
)
def test_name_of_another_file_is_refused(student):
    """`copy.py` claims north: refused, nobody is closed; without `north.py` it may have it."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot()
        depot.refresh(north="north 390")
        loaded, removed, refused = depot.refresh(north="north 390", copy="north 1")
        first = [loaded, removed, list(refused), depot.prices(), depot.log[2:]]
        depot.refresh(copy="north 2")
        return first, depot.prices()

    assert seen == ([[], [], ["copy.py"], {"north": 390}, []], {"north": 2})


@pytest.mark.task(3)
@pytest.mark.hidden
@pytest.mark.hint(
    "A carrier may change its name with a correction. Is it still there under the old one? And who "
    "is in force while the carriers of withdrawn files are closed?"
)
def test_renamed_carrier_leaves_its_old_name(student):
    """`b.py` turns from rail into train while `a.py` and `c.py` go: only train is in force."""

    @student.run(using=(Depot,))
    def seen():
        depot = Depot()
        depot.refresh(c="sea 700", a="mail 85", b="rail 300")
        report = depot.refresh(b="train 310")
        return report, depot.prices(), [line for line in depot.log if "close" in line]

    assert seen == (
        (["b.py"], ["a.py", "c.py"], {}),
        {"train": 310},
        [
            "close 85, in force [300, 700]",
            "close 700, in force [300]",
            "close 300, in force [310]",
        ],
    )
