"""Put the parts of a sandbox in place: who runs as whom, and who holds which channel."""

import argparse
import gc
import os
import socket
import sys

from . import privileges, spawning


def start(options: argparse.Namespace) -> None:
    privileges.one_malloc_arena()
    if options.mode == "shared":
        _shared(options)
    elif options.mode == "judge":
        privileges.no_new_privileges()
        _judge(socket.socket(fileno=options.control))
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
    ours, theirs = socket.socketpair()
    if os.fork() == 0:
        ours.close()
        privileges.become(options.judge_uid)
        _judge(theirs)
        os._exit(0)
    theirs.close()
    # The job must never be readable here: student processes inherit this memory and these files.
    _drop_standard_streams()
    _warm_student_side()
    gc.freeze()
    spawning.Spawner(ours, options.student_uid, options.processes).serve()


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


def _judge(control: socket.socket) -> None:
    privileges.hide_memory()
    control.set_inheritable(False)
    from . import judging  # pytest is imported in the judge only

    try:
        judging.serve(control)
    except BaseException as error:
        print(f"judge: {type(error).__name__}: {error}", file=sys.__stderr__, flush=True)
        os._exit(71)
