"""The worker reads from a sandbox: whatever comes, a message or an error of its own kind."""

import contextlib
import copy
import json
import os
import socket
import struct
import time
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.sandbox.box import Box
from grading.sandbox.channel import HEADER, LIMIT, Channel
from grading.sandbox.docker import MuxChannel
from grading.sandbox.errors import ProtocolError, SandboxDied
from grading.sandbox.job import Job, Report, TestResult, Verdict
from tests.hostile.wire import fuzz, json_values, packed, streams, written

MOST = LIMIT + HEADER.size + (1 << 16)


@contextlib.contextmanager
def channel(data: bytes, step: int):
    reading, writing = os.pipe()
    made = Channel(reading, os.open(os.devnull, os.O_WRONLY))
    with written(writing, data, step):
        try:
            yield made
        finally:
            made.close()


def messages(made: Channel) -> tuple[list[dict[str, Any]], str]:
    """All messages until the first error, and that error's name."""
    found: list[dict[str, Any]] = []
    while True:
        try:
            found.append(made.receive(time.monotonic() + 10))
        except (ProtocolError, SandboxDied) as error:
            return found, type(error).__name__
        assert len(made.buffer) <= MOST


@fuzz
@given(streams)
def test_a_stream_of_frames_ends_in_a_typed_error_and_gives_nothing_but_objects(stream):
    with channel(*stream) as made:
        found, _ = messages(made)

        assert all(type(message) is dict for message in found)


@fuzz
@given(
    st.lists(st.dictionaries(st.text(max_size=5), json_values, max_size=3), max_size=4),
    st.binary(max_size=3),
    st.integers(1, 50),
)
def test_whole_messages_arrive_in_order_before_a_cut_one(sent, cut, step):
    data = b"".join(packed(json.dumps(message).encode()) for message in sent)
    with channel(data + cut, step) as made:
        found, error = messages(made)

    assert json.dumps(found) == json.dumps(sent)
    assert error == "SandboxDied"


@pytest.mark.parametrize("size", [LIMIT + 1, 1 << 31, (1 << 32) - 1])
def test_an_announced_size_over_the_limit_is_refused_before_anything_is_read(size):
    with channel(struct.pack(">I", size) + b"x" * 100_000, 60_000) as made:
        with pytest.raises(ProtocolError, match="the limit is"):
            made.receive(time.monotonic() + 10)

        assert len(made.buffer) <= 1 << 16


def test_a_frame_that_never_ends_is_waited_for_until_the_deadline_only():
    reading, writing = os.pipe()
    made = Channel(reading, os.open(os.devnull, os.O_WRONLY))
    os.write(writing, struct.pack(">I", 100) + b"{")
    try:
        with pytest.raises(TimeoutError):
            made.receive(time.monotonic() + 0.05)
    finally:
        made.close()
        os.close(writing)


@fuzz
@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 2, 7]), st.binary(max_size=30)), max_size=8),
    st.integers(1, 40),
)
def test_docker_pieces_of_any_size_give_the_bytes_of_standard_output(pieces, step):
    ours, theirs = socket.socketpair()
    made = MuxChannel(SimpleNamespace(_sock=ours, _response=ours, close=ours.close))
    data = b"".join(struct.pack(">BxxxI", kind, len(part)) + part for kind, part in pieces)
    for at in range(0, len(data), step):
        made.feed(data[at : at + step])

    assert bytes(made.buffer) == b"".join(part for kind, part in pieces if kind == 1)
    made.close()
    theirs.close()


PASSED = TestResult("test_a", "It works.", "passed", True, None, 1)
REPORT = Report(Verdict.PASSED, (PASSED, PASSED), manifest=("test_a",)).to_json()
REPORT["tests"][1]["name"] = "test_b"
REPORT["manifest"].append("test_b")
PLACES: list[tuple[Any, ...]] = [(key,) for key in REPORT]
PLACES += [("tests", n, key) for n in (0, 1) for key in REPORT["tests"][0]] + [("manifest", 0)]


@fuzz
@given(st.lists(st.tuples(st.sampled_from(PLACES), json_values), max_size=3), st.booleans())
def test_a_forged_report_is_refused_or_passes_only_what_each_test_passed(changes, drop):
    data = copy.deepcopy(REPORT)
    for place, value in changes:
        at = data
        with contextlib.suppress(KeyError, IndexError, TypeError):
            for key in place[:-1]:
                at = at[key]
            at[place[-1]] = value
            if drop:
                del at[place[-1]]
    try:
        report = Report.from_json(data)
    except ProtocolError:
        return
    text = json.dumps(report.to_json(), ensure_ascii=False)
    text.encode()
    assert "\0" not in text
    assert "\\u0000" not in text
    if report.verdict == Verdict.PASSED:
        assert sorted(test.name for test in report.tests) == sorted(report.manifest)
        assert {test.outcome for test in report.tests} == {"passed"}


@fuzz
@given(json_values)
def test_a_box_answers_a_job_with_a_report_or_a_typed_error(value):
    ready = packed(b'{"ready":true}')
    said = ready + packed(json.dumps({"report": value}).encode())
    with channel(said, 1 << 16) as made, pytest.raises(ProtocolError):
        Box(made).run(Job(files={}, tests={}))
