import pytest


def put(name, text, when=1_800_000_000):
    """Write a file of the depot's folder and set the time of its last change."""
    import os
    from pathlib import Path

    path = Path("depot") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (when, when))


@pytest.mark.task(2)
@pytest.mark.hint(
    "The wrong files are in your snapshot. Print its keys: are they paths, are they all of the "
    "folder's carrier files, and only those?"
)
def test_snapshot_holds_the_carrier_files(student):
    """Of `north.py`, `_codes.py`, `south.py`, `notes.txt` and `old/west.py` the first and third
    are in it."""

    @student.run(using=(put,))
    def seen():
        from pathlib import Path

        from solution import snapshot

        for name in ("north.py", "_codes.py", "south.py", "notes.txt", "old/west.py"):
            put(name, f"# {name}\n")
        return {path: type(mark).__name__ for path, mark in snapshot(Path("depot")).items()}

    assert {str(path): kind for path, kind in seen.items()} == {
        "depot/north.py": "str",
        "depot/south.py": "str",
    }


@pytest.mark.task(2)
@pytest.mark.hint(
    "A correction was not noticed, or a file that only was saved again counts as changed. What "
    "of the file goes into your fingerprint?"
)
def test_content_alone_decides(student):
    """390 → 410 with equal length and time is a change; the same text an hour later is none."""

    @student.run(using=(put,))
    def seen():
        from pathlib import Path

        from solution import snapshot

        def mark(text, when):
            put("north.py", text, when)
            return snapshot(Path("depot"))[Path("depot/north.py")]

        first = mark("CENTS = 390\n", 1_800_000_000)
        return {
            "corrected": mark("CENTS = 410\n", 1_800_000_000) != first,
            "saved again": mark("CENTS = 390\n", 1_800_003_600) == first,
        }

    assert seen == {"corrected": True, "saved again": True}


@pytest.mark.task(2)
@pytest.mark.hidden
@pytest.mark.hint(
    "Two processes give the same file two fingerprints. Which function that makes a number of a "
    "text depends on the process?"
)
def test_fingerprint_is_the_same_in_every_process(student):
    """Two processes, started one after the other, work out the same fingerprint for a file."""

    @student.run(using=(put,))
    def seen():
        import subprocess
        import sys
        from pathlib import Path

        from solution import snapshot

        put("mail.py", "CENTS = 85\n")
        snapshot(Path("depot"))
        code = "from pathlib import Path; from solution import snapshot; "
        code += "print(*snapshot(Path('depot')).values())"
        marks = [
            subprocess.run(
                [sys.executable, "-c", code],
                env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            for seed in ("1", "2")
        ]
        return marks[0].strip() != "" and marks[0] == marks[1]

    assert seen is True
