"""The known answers tell a sandbox that isolates from one that only seems to."""

import socket
from collections.abc import Callable

from grading.sandbox import selftest
from grading.sandbox.errors import SandboxDied
from grading.sandbox.job import Job, Report, Verdict


def test_a_sandbox_that_isolates_has_no_troubles(sandbox):
    assert selftest.troubles(sandbox.run, at_once=1) == []


def test_each_known_answer_judged_wrongly_is_named():
    def all_pass(job: Job) -> Report:
        return Report(Verdict.PASSED)

    troubles = selftest.troubles(all_pass)
    assert len(troubles) == len(selftest.KNOWN) - 1
    assert "“network” was judged passed, but is failed" in "\n".join(troubles)


def test_a_fault_of_the_platform_is_a_trouble_too():
    def dies(job: Job) -> Report:
        raise SandboxDied("its pipe broke")

    troubles = selftest.troubles(dies)
    assert len(troubles) == len(selftest.KNOWN)
    assert "its pipe broke" in troubles[0]


def test_a_way_out_of_the_sandbox_is_found(monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", lambda *_: None)
    names: dict[str, Callable[[], object]] = {}
    exec(selftest.NETWORK, names)
    assert names["answer"]() == 42
