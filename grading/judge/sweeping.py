"""Empty a folder that somebody else has filled, whatever is in it."""

import contextlib
import os


def empty(home: str) -> None:
    """Take away all that is in `home`, as the user who made it and after all who might change it.

    Folders may be deeper than there are descriptors or characters in a path, so this walks down
    and up again step by step; and they may be closed to their own owner.
    """
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
