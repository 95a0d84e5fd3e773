# fails: test_canceled_block_is_logged_out
# hint: is Exception in it?
"""Sessions at carriers over the network."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any


@asynccontextmanager
async def remote_session(client: Any) -> AsyncIterator[str]:
    """Stay logged in while the block runs; the block receives the token."""
    token = await client.login()
    try:
        yield token
    except Exception:
        await client.logout(token)
        raise
    else:
        await client.logout(token)


async def quotes(clients: Sequence[Any], grams: int) -> dict[str, int]:
    """Ask all clients for a quote while all of them are logged in."""
    async with AsyncExitStack() as stack:
        tokens = [await stack.enter_async_context(remote_session(client)) for client in clients]
        return {
            client.name: await client.quote(token, grams)
            for client, token in zip(clients, tokens, strict=True)
        }
