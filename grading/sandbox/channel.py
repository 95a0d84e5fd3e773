"""Frames to and from a sandbox over file descriptors, every one with a deadline."""

from __future__ import annotations

import json
import os
import select
import struct
import time
from typing import Any

from grading.sandbox.errors import ProtocolError, SandboxDied

HEADER = struct.Struct(">I")
LIMIT = 2 << 20


class Channel:
    """`read` and `write` are descriptors this channel owns; `read` may be the same as `write`."""

    def __init__(self, read: int, write: int) -> None:
        self.read = read
        self.write = write
        self.buffer = bytearray()
        os.set_blocking(read, False)
        os.set_blocking(write, False)

    def send(self, message: dict[str, Any], deadline: float) -> None:
        payload = json.dumps(message).encode()
        data = memoryview(HEADER.pack(len(payload)) + payload)
        while data:
            self._wait(self.write, select.POLLOUT, deadline)
            try:
                data = data[os.write(self.write, data) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise SandboxDied(f"it took no job: {error}") from None

    def receive(self, deadline: float) -> dict[str, Any]:
        """The next message; TimeoutError past the deadline, SandboxDied at the end of stream."""
        size = None
        while size is None or len(self.buffer) < size:
            if size is None and len(self.buffer) >= HEADER.size:
                (length,) = HEADER.unpack_from(self.buffer)
                if length > LIMIT:
                    raise ProtocolError(f"a frame of {length} bytes; the limit is {LIMIT}")
                size = HEADER.size + length
                continue
            self._wait(self.read, select.POLLIN, deadline)
            try:
                data = os.read(self.read, 1 << 16)
            except BlockingIOError:
                continue
            except OSError as error:
                raise SandboxDied(f"its channel broke: {error}") from None
            if not data:
                raise SandboxDied("its channel closed before a whole message came")
            self.feed(data)
        payload = bytes(self.buffer[HEADER.size : size])
        del self.buffer[:size]
        try:
            message = json.loads(payload)
        except (ValueError, RecursionError):
            raise ProtocolError("a frame that is not JSON") from None
        if not isinstance(message, dict):
            raise ProtocolError("a frame that is not an object")
        return message

    def feed(self, data: bytes) -> None:
        """Bytes have come; a subclass may unwrap them."""
        self.buffer += data

    def _wait(self, descriptor: int, event: int, deadline: float) -> None:
        remaining = deadline - time.monotonic()
        if remaining <= 0 or not _happens(descriptor, event, remaining):
            raise TimeoutError

    def ended(self) -> bool:
        """Whether the other side has closed, as far as is known without waiting."""
        if not _happens(self.read, select.POLLIN, 0):
            return False
        try:
            data = os.read(self.read, 1 << 16)
        except OSError:
            return True
        self.feed(data)
        return not data

    def close(self) -> None:
        for descriptor in {self.read, self.write}:
            os.close(descriptor)


def _happens(descriptor: int, event: int, seconds: float) -> bool:
    """poll, not select: a busy worker's descriptors may pass select's 1024."""
    poll = select.poll()
    poll.register(descriptor, event)
    return bool(poll.poll(seconds * 1000))
