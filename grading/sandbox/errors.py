"""What can go wrong with the platform.  A learner's failure is a value, never one of these.

SandboxError                the platform's fault: retried, never held against the student
├── BackendUnavailable      no such isolation here; carries the remedy
├── StartFailed             a sandbox did not become ready
├── SandboxDied             a sandbox ended without a report
└── ProtocolError           a sandbox said something that is not in the protocol
"""


class SandboxError(Exception):
    """The platform failed; the answer was not judged."""


class BackendUnavailable(SandboxError):
    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message.rstrip('.')}. {remedy}".strip())
        self.message = message
        self.remedy = remedy


class StartFailed(SandboxError):
    """A sandbox did not become ready in time."""


class SandboxDied(SandboxError):
    """A sandbox ended, or its channel closed, before its report was whole."""


class ProtocolError(SandboxError):
    """A sandbox sent a frame that is too large, malformed or out of turn."""
