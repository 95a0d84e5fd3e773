# Reads from all descriptors there could be: job, protocol, pipes.
# expects: failed crashed timed_out
import os


def add(a, b):
    found = []
    for descriptor in [0, 1, 2, *range(4, 256)]:
        try:
            os.set_blocking(descriptor, False)
            found.append((descriptor, os.read(descriptor, 1 << 16)))
        except OSError:
            pass
    os.set_blocking(3, False)
    try:
        found.append((3, os.read(3, 1 << 16)))
    except OSError:
        pass
    return [item for item in found if item[1]]
