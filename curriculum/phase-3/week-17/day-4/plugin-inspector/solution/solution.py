"""What the carrier host can find out about a plugin."""

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from inspect import Parameter
from types import FrameType, FunctionType
from typing import Any

LONGEST = 60
MISSING = object()


def misfits(plugin: type, interface: type) -> list[tuple[str, str]]:
    """What keeps a plugin from being used as the interface says."""
    found = []
    for name, wanted in vars(interface).items():
        if isinstance(wanted, FunctionType) and not name.startswith("_"):
            offered = inspect.getattr_static(plugin, name, MISSING)
            if offered is MISSING:
                found.append((name, "missing"))
            elif not isinstance(offered, FunctionType):
                found.append((name, "no method"))
            elif not takes_calls_of(wanted, offered):
                found.append((name, "parameters"))
    return found


def takes_calls_of(wanted: FunctionType, offered: FunctionType) -> bool:
    """Whether the fullest and the shortest call of `wanted` suit `offered`, too."""
    parameters = list(inspect.signature(wanted).parameters.values())
    required = [one for one in parameters if one.default is Parameter.empty]
    return arrives(parameters, offered) and arrives(required, offered)


def arrives(parameters: list[Parameter], offered: FunctionType) -> bool:
    """Whether each parameter's own name, given as its value, arrives under that name."""
    by_name = {one.name: one.name for one in parameters if one.kind is Parameter.KEYWORD_ONLY}
    by_position = [one.name for one in parameters if one.name not in by_name]
    try:
        bound = inspect.signature(offered).bind(*by_position, **by_name)
    except TypeError:
        return False
    _, *others = bound.arguments.items()
    return all(name == value for name, value in others)


@contextmanager
def recorded(cls: type) -> Iterator[list[tuple[str, Any]]]:
    """Record for the block which attributes of objects of `cls` are set."""
    changes: list[tuple[str, Any]] = []
    set_attribute: Callable[..., None] = cls.__setattr__

    def recording(self: object, name: str, value: Any) -> None:
        set_attribute(self, name, value)
        changes.append((name, value))

    own = vars(cls).get("__setattr__", MISSING)
    cls.__setattr__ = recording  # type: ignore[method-assign, assignment]
    try:
        yield changes
    finally:
        if own is MISSING:
            del cls.__setattr__
        else:
            cls.__setattr__ = own  # type: ignore[method-assign]


def crash_report(
    error: BaseException, secrets: Sequence[str] = ("key", "password", "token")
) -> list[dict[str, Any]]:
    """The functions that an error has passed, with their local variables."""
    report = []
    step = error.__traceback__
    while step is not None:
        frame = step.tb_frame
        report.append(
            {
                "function": frame.f_code.co_qualname,
                "line": step.tb_lineno,
                "locals": {
                    name: shown(name, value, secrets) for name, value in frame.f_locals.items()
                },
            }
        )
        step = step.tb_next
    return report


def shown(name: str, value: object, secrets: Sequence[str]) -> str:
    if any(secret.lower() in name.lower() for secret in secrets):
        return "***"
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  a report must not fail on what it reports
        return "<no repr>"
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def call_tree(func: Callable[..., Any], /, *args: Any, **kwargs: Any) -> list[tuple[int, str]]:
    """The calls that are made while `func` runs, with their depth."""
    tree: list[tuple[int, str]] = []
    depth = 0

    def note(frame: FrameType, event: str, _: Any) -> None:
        nonlocal depth
        if event == "call":
            tree.append((depth, frame.f_code.co_qualname))
            depth += 1
        elif event == "return":
            depth -= 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        func(*args, **kwargs)
    finally:
        sys.setprofile(before)
    return tree
