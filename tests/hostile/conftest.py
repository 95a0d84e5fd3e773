"""The sandboxes of the contract tests, and what is left of them afterwards."""

from tests.sandbox.conftest import sandbox  # noqa: F401
