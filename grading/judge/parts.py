"""Put the parts of a sandbox in place: who runs as whom, and who holds which channel."""

import argparse
import contextlib
import gc
import json
import os
import socket
import sys

from . import frames, memory, privileges, spawning

HOME = "/sup"


def start(options: argparse.Namespace) -> None:
    gc.disable()  # while everything is imported: nothing of that is garbage
    privileges.one_malloc_arena()
    if options.mode == "shared":
        _shared(options)
    elif options.mode == "judge":
        privileges.no_new_privileges()
        _judge(socket.socket(fileno=options.control), HOME)
    else:
        _zygote(socket.socket(fileno=options.control), options.processes)


def _warm_student_side() -> None:
    """What most answers import, imported once before any fork."""
    import collections  # noqa: F401
    import contextlib  # noqa: F401
    import dataclasses  # noqa: F401
    import enum  # noqa: F401
    import functools  # noqa: F401
    import re  # noqa: F401
    import typing  # noqa: F401


def _shared(options: argparse.Namespace) -> None:
    folder = _make_judges_folder(options.judge_uid)
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        ours.close()
        privileges.become(options.judge_uid)
        _judge(theirs, folder)
        os._exit(0)
    theirs.close()
    channel = os.dup(1)
    # The job must never be readable here: student processes inherit this memory and these files.
    _drop_standard_streams()
    _warm_student_side()
    gc.freeze()
    before = memory.oom_kills()
    spawning.Spawner(ours, options.student_uid, options.processes).serve()
    if memory.oom_kills() > before:
        _last_word(channel)


def _make_judges_folder(uid: int) -> str:
    """Only the judge can enter it, and nobody else can put anything beside it."""
    folder = os.path.join(HOME, "judge")
    os.seteuid(uid)
    os.mkdir(folder, 0o700)
    os.seteuid(0)
    with contextlib.suppress(PermissionError):  # where all of it is the judge's already
        os.chmod(HOME, 0o755)
    return folder


def _last_word(channel: int) -> None:
    """A student can make itself as precious to the kernel as the judge, which then may be taken.

    The worker reads one report: after that of a living judge this one is not looked at.
    """
    report: dict[str, object] = {
        "verdict": "memory_exceeded",
        "message": "The answer used more memory than it may.",
    }
    report |= {"tests": [], "manifest": [], "output": "", "line": None}
    report |= {"score": 0, "max_score": 0, "duration_ms": 0}
    with contextlib.suppress(OSError):
        os.write(channel, frames.pack(json.dumps({"report": report}).encode()))


def _zygote(control: socket.socket, processes: int) -> None:
    privileges.no_new_privileges()
    privileges.hide_memory()
    control.set_inheritable(False)
    _drop_standard_streams()
    _warm_student_side()
    gc.freeze()
    spawning.Spawner(control, None, processes).serve()


def _drop_standard_streams() -> None:
    null = os.open(os.devnull, os.O_RDWR)
    for target in (0, 1, 2):
        os.dup2(null, target)
    os.close(null)


def _judge(control: socket.socket, home: str) -> None:
    privileges.hide_memory()
    control.set_inheritable(False)
    from . import judging  # pytest is imported in the judge only

    try:
        judging.serve(control, home)
    except BaseException as error:
        print(f"judge: {type(error).__name__}: {error}", file=sys.__stderr__, flush=True)
        os._exit(71)
