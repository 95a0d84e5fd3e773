# fails: test_a_refusal_logs_the_others_out
# hint: One carrier refuses while others are logged in already
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
    tokens = [await client.login() for client in clients]
    try:
        return {
            client.name: await client.quote(token, grams)
            for client, token in zip(clients, tokens, strict=True)
        }
    finally:
        for client, token in reversed(list(zip(clients, tokens, strict=True))):
            await client.logout(token)
