"""What a hostile peer may write to a pipe, for hypothesis; and how it is written."""

import contextlib
import json
import os
import struct
import threading
from collections.abc import Iterator

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

# Seeded where a failure must be the change's and not the day's.
fuzz = settings(
    max_examples=120,
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

json_values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.integers(min_value=10**400, max_value=10**401),
        st.floats(),
        st.text(st.characters(codec=None, categories=None), max_size=8),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5), st.dictionaries(st.text(max_size=6), inner, max_size=5)
    ),
    max_leaves=15,
)


def packed(payload: bytes) -> bytes:
    return struct.pack(">I", len(payload)) + payload


whole = json_values.map(lambda value: packed(json.dumps(value).encode()))
broken = st.one_of(
    st.binary(max_size=40),  # anything at all
    st.binary(max_size=40).map(packed),  # a frame that is not JSON
    st.integers(0, 2**32 - 1).map(lambda size: struct.pack(">I", size)),  # a length and nothing
    st.integers(1_000, 20_000).map(lambda n: packed(b"[" * n)),
    st.integers(1_000, 20_000).map(lambda n: packed(b"[" * n + b"]" * n)),
    st.integers(4_000, 20_000).map(lambda n: packed(b"9" * n)),
    st.builds(lambda frame, cut: frame[: len(frame) - cut], whole, st.integers(1, 6)),
)
# Frames in any order, some of them twice, some of them broken; written in pieces of any size.
_orders = st.lists(st.one_of(whole, broken), max_size=6).flatmap(
    lambda frames: st.permutations(frames + frames[:2])
)
streams = st.tuples(_orders.map(b"".join), st.sampled_from([100, 999, 4_096, 1 << 20]))


@contextlib.contextmanager
def written(descriptor: int, data: bytes, step: int) -> Iterator[None]:
    """`data` is written beside the block, in pieces, and the descriptor closed."""

    def write() -> None:
        with contextlib.suppress(OSError):
            for at in range(0, len(data), step):
                os.write(descriptor, data[at : at + step])
        os.close(descriptor)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        thread.join(20)
        assert not thread.is_alive()
