# No more files, no more processor time, no more memory: then its answer cannot be given.
# expects: failed crashed timed_out memory_exceeded
import resource


def add(a, b):
    for what in (resource.RLIMIT_NOFILE, resource.RLIMIT_AS, resource.RLIMIT_STACK):
        resource.setrlimit(what, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    return [bytearray(1 << 20) for _ in range(100)]
