"""Values cross between student and judge by exact type and by copy, or not at all."""

import datetime as dt
import math
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.judge import values


def crossed(value: Any) -> Any:
    return values.decode(values.loads(values.dumps(values.encode(value))))


hashable = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**400, max_value=10**401),
    st.floats(allow_nan=False),
    st.text(st.characters(codec=None, categories=None)),
    st.binary(),
    st.decimals(allow_nan=False),
    st.fractions(),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(dt.UTC)),
    st.times(),
    st.timedeltas(),
    st.uuids(),
    st.complex_numbers(allow_nan=False),
)
plain = st.recursive(
    hashable,
    lambda inner: st.one_of(
        st.lists(inner),
        st.tuples(inner, inner),
        st.dictionaries(hashable, inner),
        st.sets(hashable),
        st.frozensets(hashable),
    ),
    max_leaves=20,
)


@given(plain)
def test_a_plain_value_arrives_equal_and_of_the_same_type(value):
    copy = crossed(value)

    assert type(copy) is type(value)
    assert copy == value
    assert repr(copy) == repr(value) or isinstance(value, set | frozenset | dict | list | tuple)


@pytest.mark.parametrize(
    "value",
    [bytearray(b"x"), range(3, 9, 2), ..., Path("a/b"), UUID(int=1), Fraction(1, 3), -0.0, True],
    ids=repr,
)
def test_each_kind_of_plain_value_keeps_its_type(value):
    copy = crossed(value)

    assert (type(copy), repr(copy)) == (type(value), repr(value))


def test_nan_arrives_as_nan():
    assert math.isnan(crossed(math.nan))


class EqualToAll:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


class LyingInt(int):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Color(IntEnum):
    RED = 1


@pytest.mark.parametrize("value", [EqualToAll(), LyingInt(3), Color.RED, object(), len])
def test_anything_else_is_opaque_and_equals_nothing(value):
    copy = crossed(value)

    assert isinstance(copy, values.Opaque)
    assert copy != value
    assert copy != 3
    assert copy != copy
    assert copy not in (1, 3)
    with pytest.raises(TypeError):
        bool(copy)


def test_a_value_that_contains_itself_is_cut_off():
    loop: list[Any] = []
    loop.append(loop)

    assert "contains itself" in repr(crossed(loop))


def test_an_exception_crosses_with_its_classes_and_arguments():
    error = crossed(KeyError("D3"))

    assert error == KeyError("D3")
    assert error != KeyError("D4")
    assert error.is_a(LookupError)
    assert error.is_a("KeyError")
    assert not error.is_a(ValueError)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)
tags = st.sampled_from([*values._DECODERS, *values._BUILDERS, "dict", "error", "opaque", "none"])


@given(st.one_of(json_values, st.tuples(tags, json_values).map(list)))
def test_any_json_decodes_to_a_plain_value_or_is_refused(data):
    try:
        value = values.decode(data)
    except values.ValueFormatError:
        return
    assert type(value).__module__ in {
        "builtins", "datetime", "decimal", "fractions", "uuid", "pathlib", "pathlib._local",
        values.__name__,
    }  # fmt: skip


@pytest.mark.parametrize(
    "frame",
    [b"", b"{", b"\xff", b"[" * 200_000, b"9" * 5_000, b"NaN" * 2],
    ids=["empty", "cut", "bytes", "deep", "digits", "trailing"],
)
def test_a_bad_frame_is_refused_and_nothing_else_happens(frame):
    with pytest.raises(values.ValueFormatError):
        values.loads(frame)


def test_a_repr_is_shown_whatever_it_does():
    class Rude:
        def __repr__(self) -> str:
            raise RuntimeError("no")

    assert "no repr (RuntimeError)" in values.show(Rude())
    assert values.show("x" * 5_000).endswith("(5,002 characters)")
    assert "no repr" in values.show(10**5_000)
    assert values.show(Decimal("1.50")) == "Decimal('1.50')"
