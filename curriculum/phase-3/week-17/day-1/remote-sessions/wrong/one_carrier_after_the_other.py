# fails: test_all_are_logged_in_while_they_are_asked
# hint: at the first quote, is everybody logged in?
"""Sessions at carriers over the network."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any


@asynccontextmanager
async def remote_session(client: Any) -> AsyncIterator[str]:
    """Stay logged in while the block runs; the block receives the token."""
    token = await client.login()
    try:
        yield token
    finally:
        await client.logout(token)


async def quotes(clients: Sequence[Any], grams: int) -> dict[str, int]:
    """Ask all clients for a quote while all of them are logged in."""
    answer = {}
    for client in clients:
        async with remote_session(client) as token:
            answer[client.name] = await client.quote(token, grams)
    return answer
