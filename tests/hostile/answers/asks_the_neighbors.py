# Docker's socket, the metadata address, services by name, the host: no answer, and at once.
# expects: failed
import os
import socket


def add(a, b):
    found = []
    for path in ("/var/run/docker.sock", "/run/docker.sock", "/run/containerd/containerd.sock"):
        try:
            with socket.socket(socket.AF_UNIX) as sock:
                sock.connect(path)
            found.append(path)
        except OSError:
            pass
    for name in ("db", "redis", "web", "localhost", "host.docker.internal", "metadata.google"):
        for port in (5432, 6379, 8000, 80):
            try:
                socket.create_connection((name, port), timeout=0.05).close()
                found.append((name, port))
            except OSError:
                pass
    for address in (("169.254.169.254", 80), ("172.17.0.1", 2375), ("10.0.0.1", 53)):
        try:
            socket.create_connection(address, timeout=0.05).close()
            found.append(address)
        except OSError:
            pass
    return a + b if found else socket.if_nameindex()
