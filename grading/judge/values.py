"""Which values cross between judge and student, and how.

Only plain values cross, by exact type and by copy; a subclass is not its base class, since
its methods could lie.  Anything else becomes `Opaque`, which equals nothing.  Decoding
builds exact built-in types and never runs anything the peer has chosen.
"""

import base64
import binascii
import collections
import datetime as dt
import decimal
import fractions
import json
import pathlib
import re
import uuid
from collections.abc import Callable
from typing import Any

DEPTH = 60
TEXT = 2_000
CLASSES = 20
# What differs each time, and where a local name was made.
NOISE = re.compile(r" at 0x[0-9a-fA-F]+|\b[\w.]{1,200}\.<locals>\.")
SAFE_INTEGER = 1 << 53
# What a hostile frame may cost: the greatest common divisor of larger numbers and the building
# of a set of which more members have one hash take quadratic time.
FRACTION_BITS = 1 << 17
SAME_HASH = 32
type Json = Any


class ValueFormatError(Exception):
    """A frame does not hold an encoded value."""


class Opaque:
    """Something that cannot cross by value: its type's name and its `repr`, equal to nothing."""

    __slots__ = ("text", "type_name")

    def __init__(self, type_name: str, text: str) -> None:
        self.type_name = type_name
        self.text = NOISE.sub("", text)

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        raise TypeError(f"a {self.type_name} did not cross by value; it is neither true nor false")

    def __repr__(self) -> str:
        return self.text or f"<{self.type_name}>"


class ErrorValue:
    """An exception that crossed: names of its classes, its arguments, its message."""

    __slots__ = ("args", "classes", "message")

    def __init__(self, classes: tuple[str, ...], args: tuple[Any, ...], message: str) -> None:
        self.classes = classes
        self.args = args
        self.message = message

    @property
    def name(self) -> str:
        return self.classes[0].rpartition(".")[2] if self.classes else "Exception"

    def is_a(self, kind: type[BaseException] | str) -> bool:
        if isinstance(kind, str):
            return any(f".{name}".endswith(f".{kind}") for name in self.classes)
        return f"{kind.__module__}.{kind.__qualname__}" in self.classes

    def __eq__(self, other: object) -> bool:
        if isinstance(other, BaseException):
            return self.classes[:1] == class_names(type(other))[:1] and self.args == other.args
        if isinstance(other, ErrorValue):
            return self.classes == other.classes and self.args == other.args
        return NotImplemented

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        return f"{self.name}({', '.join(map(show, self.args))})"


def class_names(kind: type) -> tuple[str, ...]:
    kinds = [c for c in kind.__mro__ if c is not object][:CLASSES]
    return tuple(f"{c.__module__}.{c.__qualname__}" for c in kinds)


def show(value: object, limit: int = TEXT) -> str:
    """`repr`, for values of any size."""
    try:
        text = repr(value)
    except Exception as error:
        text = f"<{type(value).__name__}: no repr ({type(error).__name__})>"
    return text if len(text) <= limit else f"{text[:limit]}… ({len(text):,} characters)"


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _datetime(value: dt.datetime) -> Json:
    return [value.isoformat(), value.fold]


_ENCODERS: dict[type, tuple[str, Callable[[Any], Json]]] = {
    float: ("float", lambda v: v.hex()),
    complex: ("complex", lambda v: [v.real.hex(), v.imag.hex()]),
    bytes: ("bytes", _b64),
    bytearray: ("bytearray", lambda v: _b64(bytes(v))),
    dt.date: ("date", dt.date.isoformat),
    dt.datetime: ("datetime", _datetime),
    dt.time: ("time", lambda v: [v.isoformat(), v.fold]),
    dt.timedelta: ("timedelta", lambda v: [v.days, v.seconds, v.microseconds]),
    decimal.Decimal: ("Decimal", str),
    fractions.Fraction: ("Fraction", lambda v: [hex(v.numerator), hex(v.denominator)]),
    uuid.UUID: ("UUID", lambda v: v.hex),
    pathlib.PosixPath: ("Path", str),
    pathlib.PurePosixPath: ("PurePath", str),
    range: ("range", lambda v: [hex(v.start), hex(v.stop), hex(v.step)]),
    type(...): ("Ellipsis", lambda v: None),
}
_CONTAINERS: dict[type, str] = {list: "list", tuple: "tuple", set: "set", frozenset: "frozenset"}


def encode(value: Any, depth: int = 0) -> Json:
    """The JSON form of a value; what is not plain becomes opaque."""
    kind: type = type(value)
    if value is None or kind is bool or kind is str:
        return value
    if kind is int:
        return value if -SAFE_INTEGER < value < SAFE_INTEGER else ["int", hex(value)]
    if depth >= DEPTH:
        return ["opaque", kind.__name__, "nested too deeply, or it contains itself"]
    if kind in _ENCODERS:
        tag, function = _ENCODERS[kind]
        return [tag, function(value)]
    if kind in _CONTAINERS:
        return [_CONTAINERS[kind], [encode(item, depth + 1) for item in value]]
    if kind is dict:
        pairs = [[encode(k, depth + 1), encode(v, depth + 1)] for k, v in value.items()]
        return ["dict", pairs]
    if isinstance(value, BaseException):
        return ["error", *_error(value, depth)]
    return ["opaque", kind.__qualname__[:TEXT], show(value, 500)]


def _error(error: BaseException, depth: int) -> list[Json]:
    args = error.args if type(error.args) is tuple else ()
    try:
        message = str(error)
    except Exception as problem:
        message = f"<its message could not be made: {type(problem).__name__}>"
    encoded = [encode(item, depth + 1) for item in args[:20]]
    return [list(class_names(type(error))), encoded, message[:TEXT]]


def dumps(value: Json) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def loads(frame: bytes) -> Json:
    """Parse a frame of JSON; every way in which it can be bad is a ValueFormatError."""
    try:
        return json.loads(frame)
    except (ValueError, RecursionError, MemoryError) as error:
        raise ValueFormatError(f"not JSON: {type(error).__name__}") from None


def decode(data: Json, depth: int = 0) -> Any:
    """Rebuild a value from its JSON form, strictly."""
    if data is None or type(data) in (bool, str, int):
        return data
    if type(data) is not list or not data or type(data[0]) is not str or depth > DEPTH + 2:
        raise ValueFormatError("not an encoded value")
    tag, *rest = data
    try:
        return _decode_tagged(tag, rest, depth)
    except ValueFormatError:
        raise
    except (ValueError, TypeError, ArithmeticError, binascii.Error, LookupError) as error:
        raise ValueFormatError(f"a bad {tag[:20]}: {type(error).__name__}") from None


def _text(value: Json) -> str:
    if type(value) is not str:
        raise TypeError
    return value


def _list(value: Json) -> list[Json]:
    if type(value) is not list:
        raise TypeError
    return value


def _decode_error(rest: list[Json], depth: int) -> ErrorValue:
    classes, args, message = rest
    names = tuple(_text(name)[:TEXT] for name in _list(classes)[:CLASSES])
    decoded = tuple(decode(a, depth + 1) for a in _list(args))
    return ErrorValue(names, decoded, _text(message)[:TEXT])


def _decode_datetime(value: Json) -> dt.datetime:
    text, fold = _list(value)
    return dt.datetime.fromisoformat(_text(text)).replace(fold=fold)


def _decode_time(value: Json) -> dt.time:
    text, fold = _list(value)
    return dt.time.fromisoformat(_text(text)).replace(fold=fold)


def _hexadecimal(value: Json) -> int:
    return int(_text(value), 16)


def _decode_fraction(value: Json) -> fractions.Fraction:
    numerator, denominator = map(_hexadecimal, _list(value))
    if max(numerator.bit_length(), denominator.bit_length()) > FRACTION_BITS:
        raise ValueError
    return fractions.Fraction(numerator, denominator)


def _spread(keys: list[Any]) -> list[Any]:
    """The same keys, unless so many share a hash that somebody made them for it."""
    if len(keys) > SAME_HASH:
        hashes = collections.Counter(map(hash, keys))
        if max(hashes.values()) > SAME_HASH:
            raise ValueFormatError("too many members with the same hash")
    return keys


_DECODERS: dict[str, Callable[[Json], Any]] = {
    "int": _hexadecimal,
    "float": lambda v: float.fromhex(_text(v)),
    "complex": lambda v: complex(float.fromhex(v[0]), float.fromhex(v[1])),
    "bytes": lambda v: base64.b64decode(_text(v), validate=True),
    "bytearray": lambda v: bytearray(base64.b64decode(_text(v), validate=True)),
    "date": lambda v: dt.date.fromisoformat(_text(v)),
    "datetime": _decode_datetime,
    "time": _decode_time,
    "timedelta": lambda v: dt.timedelta(*[int(part) for part in _list(v)]),
    "Decimal": lambda v: decimal.Decimal(_text(v)),
    "Fraction": _decode_fraction,
    "UUID": lambda v: uuid.UUID(hex=_text(v)),
    "Path": lambda v: pathlib.Path(_text(v)),
    "PurePath": lambda v: pathlib.PurePosixPath(_text(v)),
    "range": lambda v: range(*[_hexadecimal(part) for part in _list(v)]),
    "Ellipsis": lambda v: ...,
}
_BUILDERS: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "tuple": tuple,
    "set": lambda members: set(_spread(members)),
    "frozenset": lambda members: frozenset(_spread(members)),
}


def _decode_tagged(tag: str, rest: list[Json], depth: int) -> Any:
    if tag == "opaque":
        type_name, text = rest
        return Opaque(_text(type_name)[:TEXT], _text(text)[:TEXT])
    if tag == "error":
        return _decode_error(rest, depth)
    (payload,) = rest
    if tag in _BUILDERS:
        return _BUILDERS[tag]([decode(item, depth + 1) for item in _list(payload)])
    if tag == "dict":
        pairs = [_list(pair) for pair in _list(payload)]
        keys = _spread([decode(key, depth + 1) for key, _ in pairs])
        return dict(zip(keys, (decode(item, depth + 1) for _, item in pairs), strict=True))
    return _DECODERS[tag](payload)
