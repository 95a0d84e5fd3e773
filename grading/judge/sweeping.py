"""Empty a folder that somebody else has filled, whatever is in it."""

import contextlib
import os
from collections.abc import Iterable


def empty_of(home: str, names: Iterable[str]) -> bool:
    """Take away these files and folders, deepest first; whether nothing else was in `home`."""
    _open(home)
    with contextlib.suppress(OSError):
        for name in names:
            path = os.path.join(home, name)
            try:
                os.unlink(path)
            except IsADirectoryError:
                os.rmdir(path)
            except FileNotFoundError:
                pass
        with os.scandir(home) as entries:
            return next(entries, None) is None
    return False


def empty(home: str) -> None:
    """Take away all that is in `home`, as the user who made it and after all who might change it.

    Folders may be deeper than there are descriptors or characters in a path, so this walks down
    and up again step by step; and they may be closed to their own owner.
    """
    _open(home)
    os.chdir(home)
    waiting = [_folders()]
    while True:
        if waiting[-1]:
            name = waiting[-1][-1]
            with contextlib.suppress(OSError):
                os.chmod(name, 0o700)
                os.chdir(name)
                waiting.append(_folders())
                continue
            waiting[-1].pop()
            continue
        waiting.pop()
        if not waiting:
            return
        os.chdir("..")
        with contextlib.suppress(OSError):
            os.rmdir(waiting[-1][-1])
        waiting[-1].pop()


def _folders() -> list[bytes]:
    """Take away everything here but folders; their names."""
    with os.scandir(b".") as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    for name, is_folder in found:
        if not is_folder:
            with contextlib.suppress(OSError):
                os.unlink(name)
    return [name for name, is_folder in found if is_folder]


def _open(home: str) -> None:
    with contextlib.suppress(OSError):
        os.chmod(home, 0o700)  # where it is the student's
