"""Refuse what cannot be run, before anything is run.

Parsing is done in a child process: text can be made on which Python's own parser crashes or
takes for ever, and that must not take the judge along.  The child makes the syntax tree too:
tests may ask the judge for it.
"""

import ast
import json
import os
import select
import signal
import warnings
from typing import Any

SECONDS = 2.0
WIDTH = 200


def refuse(files: dict[str, bytes], entry: str) -> dict[str, Any] | None:
    """Why the answer is invalid, as `message` and `line`; None when it can be judged."""
    if entry not in files:
        return {"message": f"The answer has no file {entry}.", "line": None}
    for name, data in files.items():
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            byte = f"0x{data[error.start]:02x}"
            line = data.count(b"\n", 0, error.start) + 1
            message = f"{name} is not UTF-8 text: byte {byte} in line {line}. Save it as UTF-8."
            return {"message": message, "line": line}
        if "\0" in text:
            line = text.count("\n", 0, text.index("\0")) + 1
            message = f"{name} has a NUL character in line {line}. Remove it."
            return {"message": message, "line": line}
        if name.endswith(".py"):
            problem = _parse_in_child(name, text)
            if problem is not None:
                return problem
    return None


def _parse_in_child(name: str, text: str) -> dict[str, Any] | None:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(writing, json.dumps(_parse(name, text)).encode()[:60_000])
        finally:
            os._exit(0)
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], SECONDS)
    answer = os.read(reading, 1 << 16) if ready else b""
    os.close(reading)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    if not answer:
        return {"message": f"Python could not read {name}: it is too complex.", "line": None}
    problem: dict[str, Any] | None = json.loads(answer)
    return problem


def _parse(name: str, text: str) -> dict[str, Any] | None:
    warnings.simplefilter("ignore")
    try:
        compile(text, name, "exec", dont_inherit=True)
        ast.parse(text, name)
    except SyntaxError as error:
        where = f" in line {error.lineno}" if error.lineno else ""
        kind = type(error).__name__
        message = f"{name} cannot be read as Python{where}: {error.msg} ({kind})."
        return {"message": message + _lines(text, error), "line": error.lineno}
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        message = f"Python could not read {name}: {type(error).__name__}."
        return {"message": message, "line": None}
    return None


def _lines(text: str, error: SyntaxError) -> str:
    """The line, the two before it, and a mark below the place: a cause often stands above."""
    lines = text.split("\n")  # as Python counts them
    number = error.lineno or 0
    if not 0 < number <= len(lines):
        return ""
    width = len(str(number))
    shown = [f"{n:{width}} | {lines[n - 1][:WIDTH]}" for n in range(max(1, number - 2), number + 1)]
    if error.offset and 0 < error.offset <= WIDTH:
        # Tabs stay tabs, so that the mark stands where the line has its place.
        before = "".join("\t" if c == "\t" else " " for c in lines[number - 1][: error.offset - 1])
        shown.append(f"{'':{width}} | {before:<{error.offset - 1}}^")
    return "\n\n" + "\n".join(shown)
