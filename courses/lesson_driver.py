"""Runs the blocks of one lesson, given as JSON on standard input, in one namespace.

A program of its own: what a lesson does to its process stays there.
"""

import contextlib
import io
import json
import linecache
import sys
import traceback
import types


def run(code: str, name: str, module: types.ModuleType) -> tuple[str, list[str]]:
    """What the block printed, and the traceback of the error that ended it."""
    # So that tracebacks and `inspect` find the source.
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(code, name, "exec"), vars(module))  # noqa: S102  what lessons are for
        except (Exception, SystemExit) as error:  # noqa: BLE001  a lesson may show any error
            return printed.getvalue(), traceback.format_exception(error)
    return printed.getvalue(), []


def stay_offline(event: str, _: object) -> None:
    """A lesson that asks the network would show something else tomorrow."""
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname"}:
        raise OSError("a lesson has no network")


def main() -> None:
    sys.addaudithook(stay_offline)
    module = types.ModuleType("lesson")
    sys.modules["lesson"] = module
    answers = sys.stdout
    for number, code in enumerate(json.load(sys.stdin)):
        print(json.dumps(run(code, f"<block {number}>", module)), file=answers, flush=True)


if __name__ == "__main__":
    main()
