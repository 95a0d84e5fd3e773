"""Length-prefixed frames over a stream socket."""

import os
import selectors
import socket
import struct
import time
from collections.abc import Callable

HEADER = struct.Struct(">I")
LIMIT = 1 << 20


class FrameError(Exception):
    """A frame is longer than the limit, or the stream ended inside one."""


def pack(payload: bytes) -> bytes:
    return HEADER.pack(len(payload)) + payload


def send(sock: socket.socket, payload: bytes) -> None:
    sock.sendall(pack(payload))


def receive_exactly(sock: socket.socket, size: int) -> bytes:
    """Read `size` bytes; fewer come back only when the peer has closed."""
    parts = []
    while size:
        part = sock.recv(min(size, 1 << 16))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def receive(sock: socket.socket, limit: int = LIMIT) -> bytes | None:
    """The next frame, or None when the peer has closed between frames."""
    header = receive_exactly(sock, HEADER.size)
    if not header:
        return None
    if len(header) < HEADER.size:
        raise FrameError("the stream ended inside a header")
    (size,) = HEADER.unpack(header)
    if size > limit:
        raise FrameError(f"a frame of {size} bytes is over the limit of {limit}")
    payload = receive_exactly(sock, size)
    if len(payload) < size:
        raise FrameError("the stream ended inside a frame")
    return payload


class Conversation:
    """Frames with a peer that is not trusted, while what it prints is drained beside it.

    Reading both at once matters: a peer that fills its output pipe would otherwise block
    for ever before it answers.
    """

    def __init__(self, sock: socket.socket, output: int, on_output: Callable[[bytes], None]):
        self.sock = sock
        self.output = output
        self.on_output = on_output
        self.buffer = bytearray()
        sock.setblocking(False)
        self.selector = selectors.DefaultSelector()
        self.selector.register(sock, selectors.EVENT_READ, "frame")
        self.selector.register(output, selectors.EVENT_READ, "output")
        self.output_open = True

    def send(self, payload: bytes, deadline: float) -> None:
        data = memoryview(pack(payload))
        writable = selectors.DefaultSelector()
        with writable:
            writable.register(self.sock, selectors.EVENT_WRITE)
            while data:
                remaining = deadline - time.monotonic()
                if remaining <= 0 or not writable.select(remaining):
                    raise TimeoutError
                data = data[self.sock.send(data) :]

    def receive(self, deadline: float) -> bytes | None:
        """The next frame, or None at the end; TimeoutError when the deadline passes."""
        closed = False
        while True:
            frame = self._take_frame()
            if frame is not None:
                self.drain()
                return frame
            if closed:
                self.drain()
                return None
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise TimeoutError
            for key, _ in self.selector.select(remaining):
                if key.data == "output":
                    self._read_output()
                else:
                    closed = not self._read_frame()

    def drain(self) -> None:
        """Take what was printed so far without waiting for more."""
        while self.output_open and self._output_ready():
            self._read_output()

    def close(self) -> None:
        self.selector.close()

    def _output_ready(self) -> bool:
        return any(key.data == "output" for key, _ in self.selector.select(0))

    def _read_output(self) -> None:
        try:
            data = os.read(self.output, 1 << 16)
        except BlockingIOError:
            return
        if not data:
            self.selector.unregister(self.output)
            self.output_open = False
            return
        self.on_output(data)

    def _read_frame(self) -> bool:
        try:
            data = self.sock.recv(1 << 16)
        except BlockingIOError:
            return True
        except ConnectionError:
            return False
        self.buffer += data
        return bool(data)

    def _take_frame(self) -> bytes | None:
        if len(self.buffer) < HEADER.size:
            return None
        (size,) = HEADER.unpack_from(self.buffer)
        if size > LIMIT:
            raise FrameError(f"a frame of {size} bytes is over the limit of {LIMIT}")
        end = HEADER.size + size
        if len(self.buffer) < end:
            return None
        frame = bytes(self.buffer[HEADER.size : end])
        del self.buffer[:end]
        return frame
