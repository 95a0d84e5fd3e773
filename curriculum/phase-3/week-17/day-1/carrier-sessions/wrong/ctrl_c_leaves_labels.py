# fails: test_sixty_seeded_orders
# hint: Ctrl-C may be pressed
"""Sessions at carriers, for every part of Waybill."""

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager
from typing import Any

type Night = tuple[dict[str, str], dict[str, ConnectionError]]


@contextmanager
def session(carrier: Any) -> Iterator[str]:
    """Be logged in while the block runs; the block's own error comes first."""
    token = carrier.login()
    try:
        yield token
    except BaseException as error:
        try:
            carrier.logout(token)
        except Exception as second:  # noqa: BLE001  it becomes a note, whatever it is
            error.add_note(f"and the logout failed: {second}")
        raise
    else:
        carrier.logout(token)


class SharedSession:
    """One login for blocks that stand one inside the other."""

    def __init__(self, carrier: Any) -> None:
        self.carrier = carrier
        self.token = ""
        self.blocks = 0

    def __enter__(self) -> str:
        if self.blocks == 0:
            self.token = self.carrier.login()
        # Counted only now: after a refused login nobody is in.
        self.blocks += 1
        return self.token

    def __exit__(self, *_: object) -> None:
        # Counted before the logout: if that fails, nobody is in either.
        self.blocks -= 1
        if self.blocks == 0:
            self.carrier.logout(self.token)


def book_all(carrier: Any, parcels: Iterable[str]) -> list[str]:
    """Book all parcels, or leave no label behind."""
    labels = []
    try:
        for parcel in parcels:
            labels.append(carrier.book(parcel))
    except Exception:
        with ExitStack() as way_back:
            for label in labels:
                way_back.callback(carrier.cancel, label)
        raise
    return labels


@asynccontextmanager
async def open_night(carriers: Sequence[Any], at_least: int = 1) -> AsyncIterator[Night]:
    """Be logged in at the carriers that answer, if they are enough."""
    if at_least > len(carriers):
        raise ValueError(f"{at_least} of {len(carriers)} carriers cannot answer")
    tokens: dict[str, str] = {}
    refusals: dict[str, ConnectionError] = {}
    async with AsyncExitStack() as stack:
        for carrier in carriers:
            try:
                token = await carrier.login()
            except ConnectionError as error:
                refusals[carrier.name] = error
            else:
                stack.push_async_callback(carrier.logout, token)
                tokens[carrier.name] = token
        if len(tokens) < at_least:
            raise ExceptionGroup("too few carriers answered", list(refusals.values()))
        yield tokens, refusals
