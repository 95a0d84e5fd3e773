"""The judge reads from a student process: a value or an error of its own kind, at bounded cost."""

import contextlib
import json
import os
import socket
import struct
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.judge import frames, values
from grading.judge.evidence import Ended
from grading.judge.student import MissingNameError, Process1, Student, StudentError
from tests.hostile.wire import fuzz, json_values, packed, streams, written

MOST = frames.LIMIT + frames.HEADER.size + (1 << 16)
PRIME = (1 << 61) - 1


@fuzz
@given(streams)
def test_a_stream_of_frames_gives_frames_and_then_the_end_or_an_error(stream):
    ours, theirs = socket.socketpair()
    with written(theirs.detach(), *stream), ours, contextlib.suppress(frames.FrameError):
        while (frame := frames.receive(ours)) is not None:
            assert len(frame) <= frames.LIMIT


@fuzz
@given(streams, st.binary(max_size=100))
def test_a_conversation_with_a_hostile_peer_ends_and_keeps_little(stream, printed):
    ours, theirs = socket.socketpair()
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.write(writing, printed)
    heard = bytearray()
    conversation = frames.Conversation(ours, reading, heard.extend)
    with written(theirs.detach(), *stream), ours, contextlib.suppress(frames.FrameError):
        while conversation.receive(time.monotonic() + 10) is not None:
            assert len(conversation.buffer) <= MOST
    assert len(conversation.buffer) <= MOST
    assert bytes(heard) in (printed, b"")
    conversation.close()
    os.close(reading)
    os.close(writing)


@pytest.mark.parametrize("size", [frames.LIMIT + 1, 1 << 31, (1 << 32) - 1])
def test_an_announced_size_over_the_limit_is_refused_by_its_header(size):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(struct.pack(">I", size))
        with pytest.raises(frames.FrameError):
            frames.receive(ours)


@fuzz
@given(st.one_of(st.binary(max_size=60), json_values.map(lambda v: json.dumps(v).encode())))
def test_any_frame_is_a_value_or_a_format_error(frame):
    with contextlib.suppress(values.ValueFormatError):
        values.decode(values.loads(frame))


def colliding(count: int) -> list[list[str]]:
    return [["int", hex(PRIME * n)] for n in range(1, count)]


@pytest.mark.parametrize(
    "data",
    [
        ["set", colliding(40_000)],
        ["frozenset", [["list", []], *colliding(100)]],
        ["dict", [[key, 0] for key in colliding(40_000)]],
        ["Fraction", [hex(3**400_000), hex(2**600_001)]],
        ["Fraction", ["0x1", "0x0"]],
        ["tuple", [["set", colliding(1_000)]]],
    ],
    ids=["set", "frozenset", "dict", "fraction", "zero", "nested"],
)
def test_what_would_cost_the_judge_much_is_refused(data):
    with pytest.raises(values.ValueFormatError):
        values.decode(data)


def test_large_honest_sets_numbers_and_fractions_cross():
    for value in (set(range(50_000)), {str(n): n for n in range(10_000)}, 7**50_000):
        assert values.decode(values.loads(values.dumps(values.encode(value)))) == value


class Wire(Process1):
    """A student process that has written its reply before it was asked."""

    def __init__(self, data: bytes) -> None:
        super().__init__(socket.socket())
        self.data = data
        self.theirs = socket.socket()
        self.writing = -1

    def spawn(self) -> tuple[socket.socket, int]:
        self.theirs.close()
        ours, self.theirs = socket.socketpair()
        reading, self.writing = os.pipe()
        os.set_blocking(reading, False)
        self.theirs.sendall(self.data)
        self.theirs.shutdown(socket.SHUT_WR)
        return ours, reading

    def end(self) -> None:
        self.theirs.close()
        os.close(self.writing)

    def ended(self) -> dict[str, int | None]:
        return {"exit": None, "signal": 40}


def answer(data: bytes) -> object:
    """What a call gives, or the error by which the test ends."""
    wire = Wire(data)
    student = Student(wire, {"solution.py": ""}, "solution.py", time.monotonic() + 10, 1 << 16)
    try:
        return student.call("add", 1).value
    except (StudentError, MissingNameError, AssertionError, Ended) as error:
        return error
    finally:
        student.close()
        wire.control.close()


REPLIES = [
    {"value": 5, "args": None, "kwargs": None},
    {"missing": "add", "names": ["ad", "sum"]},
    {"too_large": 5},
    {
        "error": {
            "value": ["error", ["builtins.TypeError"], [], "no"],
            "lines": [["solution.py", 1, "add", "x"]],
            "importing": True,
            "probe": "x",
        }
    },
    {"error": {"value": ["error", ["a.TimeLimitReached"], [], ""], "lines": [["s", 2, "", ""]]}},
]


@fuzz
@given(
    st.sampled_from(REPLIES),
    st.lists(st.tuples(st.integers(0, 9), json_values), max_size=3),
)
def test_a_forged_reply_is_a_value_or_one_of_the_ways_a_test_ends(reply, changes):
    data = json.loads(json.dumps(reply))
    for where, value in changes:
        at = data.get("error", data) if where % 2 else data
        if type(at) is dict and at:
            at[sorted(at)[where % len(at)]] = value

    found = answer(packed(json.dumps(data).encode()))

    if isinstance(found, StudentError):
        assert all(0 <= line[1] < 1_000_000 for line in found.lines)
        assert len(found.lines) <= 50


@fuzz
@given(streams.filter(lambda stream: len(stream[0]) < 100_000))
def test_a_stream_instead_of_a_reply_ends_the_test_or_is_one(stream):
    answer(stream[0])


def test_a_process_that_ends_without_a_reply_is_told_by_its_signal():
    ended = answer(b"")

    assert isinstance(ended, Ended)
    assert (ended.outcome, str(ended)) == (
        "crashed",
        "The answer's process was ended by signal 40.",
    )
