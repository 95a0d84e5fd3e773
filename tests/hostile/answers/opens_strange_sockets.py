# vsock, netlink, packet, raw and Bluetooth: no way out, and no way to the host.
# expects: failed
# got: []
import socket


def add(a, b):
    opened = []
    for family, kind in ((40, 1), (17, 3), (2, 3), (31, 3), (38, 5), (29, 3), (16, 3), (44, 3)):
        try:
            sock = socket.socket(family, kind)
        except OSError:
            continue
        if family == 16:  # netlink may be opened; it shows the sandbox's own network
            sock.close()
            continue
        opened.append((family, kind))
    return opened
