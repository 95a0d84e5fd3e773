# Half closed connections, tiny buffers, and a pipe that is made full.
# expects: crashed timed_out failed output_exceeded
import fcntl
import os
import socket

sock = socket.socket(fileno=os.dup(3))


def add(a, b):
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1)
    fcntl.fcntl(1, 1031, 4096)
    os.set_blocking(1, False)
    try:
        while True:
            os.write(1, b"x" * 100)
    except OSError:
        pass
    sock.shutdown(socket.SHUT_RD if a == 2 else socket.SHUT_WR)
    return 0
