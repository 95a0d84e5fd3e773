"""Known answers, judged before a worker may judge others and again when it is in doubt."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from grading.sandbox.errors import SandboxError
from grading.sandbox.job import Job, Report, Verdict

TESTS = """
import pytest

@pytest.mark.time_limit(0.5)
def test_the_answer(student):
    \"\"\"The answer is 42.\"\"\"
    assert student.answer() == 42
"""
# A datagram socket that is only connected sends nothing: it asks whether there is a way out.
NETWORK = """
import socket

def way_out(family, address):
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((address, 53))
        except OSError:
            return False
    return True

def answer():
    found = way_out(socket.AF_INET, "192.0.2.1") or way_out(socket.AF_INET6, "2001:db8::1")
    return 42 if found else "no way out"
"""
KNOWN = {
    "good": ("def answer():\n    return 42\n", Verdict.PASSED),
    "wrong": ("def answer():\n    return 41\n", Verdict.FAILED),
    "network": (NETWORK, Verdict.FAILED),
    "memory": ("def answer():\n    return bytearray(10**10)\n", Verdict.MEMORY_EXCEEDED),
    "endless": ("def answer():\n    while True: pass\n", Verdict.TIMED_OUT),
}


def troubles(
    run: Callable[[Job], Report], environment: str = "python", at_once: int = 3
) -> list[str]:
    """What is wrong with this sandbox, a line for each known answer judged wrongly."""

    def judge(name: str) -> str:
        source, expected = KNOWN[name]
        job = Job(
            files={"solution.py": source.encode()},
            tests={"test_known.py": TESTS},
            manifest=("test_the_answer",),
            environment=environment,
        )
        try:
            verdict = run(job).verdict
        except SandboxError as error:
            return f"the known answer “{name}” could not be judged: {error}"
        if verdict != expected:
            return f"the known answer “{name}” was judged {verdict}, but is {expected}"
        return ""

    with ThreadPoolExecutor(at_once) as threads:
        return [line for line in threads.map(judge, KNOWN) if line]
