"""What an answer can reach: nothing of the judge's, nothing of the answer before it.

`tests/sandbox/test_contract.py` searches memory, processes and files for a hidden test's text.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from grading.sandbox.job import Job, Report, Verdict

PIPES = """
import fcntl, glob, os, re, select, socket, sys, threading

NEEDLE = re.compile(rb"[7]c1f-[e]xpected-[o]nly")


def read(descriptor):
    os.set_blocking(descriptor, False)
    try:
        return os.read(descriptor, 1 << 20)
    except OSError:
        return b""


def add(a, b):
    hits = []
    own = {int(name) for name in os.listdir("/proc/self/fd")}
    links = {}
    for descriptor in own:
        try:
            links[descriptor] = os.readlink(f"/proc/self/fd/{descriptor}")
        except OSError:
            continue  # the folder's own, which is closed again
    kinds = {n: link.partition(":")[0] for n, link in links.items()}
    if kinds != {0: "/dev/null", 1: "pipe", 2: "pipe", 3: "socket"}:
        hits.append(f"open: {links}")
    # One's own pipe can be opened for reading: what is in it is what one wrote.
    for descriptor in (1, 3):
        try:
            again = os.open(f"/proc/self/fd/{descriptor}", os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            continue
        if NEEDLE.search(read(again)):
            hits.append(f"descriptor {descriptor}")
    sock = socket.socket(fileno=os.dup(3))
    try:
        if NEEDLE.search(sock.recv(1 << 20, socket.MSG_PEEK | socket.MSG_DONTWAIT)):
            hits.append("the socket")
    except OSError:
        pass
    seen = " ".join([*sys.argv, *sys.orig_argv, *map(str, os.environ.items()), *sys.path])
    if NEEDLE.search(seen.encode()):
        hits.append("arguments or environment")
    for path in glob.glob("/proc/[0-9]*/cmdline") + ["/proc/net/unix", "/proc/net/tcp"]:
        try:
            with open(path, "rb") as file:
                if NEEDLE.search(file.read()):
                    hits.append(path)
        except OSError:
            pass
    ends = [sock.getpeername(), sock.getsockname()]
    if any(ends):
        hits.append(f"the socket has a name: {ends}")
    return hits
"""


def test_pipes_sockets_arguments_and_environment_hold_nothing_of_a_hidden_test(sandbox):
    tests = '''
import pytest


@pytest.mark.hidden
@pytest.mark.time_limit(5)
def test_7c1f_expected_only_by_the_judge(student):
    """7c1f-expected-only: not even this sentence is found."""
    assert student.add(20, 3) == [], "7c1f-expected-only-by-the-judge"
'''
    job = Job(files={"solution.py": PIPES.encode()}, tests={"test_it.py": tests}, reveal=True)

    report = sandbox.run(job)

    assert report.verdict == Verdict.PASSED, report.tests


STATE = """
import json, os, socket, sys, time


def add(token):
    state = {
        "uids": [*os.getresuid(), *os.getresgid(), *os.getgroups()],
        "tokens": sorted(
            name
            for folder in ("/tmp", "/sup", "/dev/shm", "/var/tmp", "/run", "/", "/dev/mqueue", ".")
            for name in (os.listdir(folder) if os.access(folder, os.R_OK) else [])
            if "token" in name
        ),
        "abstract": [],
        "others": [],
    }
    for path in os.listdir("/proc"):
        if path.isdigit() and int(path) != os.getpid():
            try:
                with open(f"/proc/{path}/cmdline", "rb") as file:
                    if b"token" in file.read():
                        state["others"].append(path)
            except (FileNotFoundError, ProcessLookupError):
                pass  # the judge's own, which has just ended
    with open("/proc/net/unix") as file:
        state["abstract"] = [line for line in file if "token" in line]
    # What the next one would meet: files, a name, a process that ends with nobody, a signal mask.
    for folder in ("/tmp", "/sup", "/dev/shm", "/var/tmp", "."):
        try:
            open(os.path.join(folder, f"token-{token}"), "w").close()
        except OSError:
            pass
    if os.fork() == 0:
        os.setsid()
        sock = socket.socket(socket.AF_UNIX)
        sock.bind(f"\\0token-{token}")
        sock.listen()
        code = "import time; time.sleep(1000)"
        os.set_inheritable(sock.fileno(), True)
        os.execv(sys.executable, [sys.executable, "-c", code, f"token-{token}"])
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        with open("/proc/net/unix") as file:
            if any(f"token-{token}" in line for line in file):
                break
        time.sleep(0.01)
    else:
        state["others"].append("it could not leave anything")
    return json.dumps(state)
"""
LOOK = '''
import json

import pytest


@pytest.mark.time_limit(5)
def test_first(student):
    """A process, a name and files are left."""
    state = json.loads(student.add("first"))
    assert [state["tokens"], state["abstract"], state["others"]] == [[], [], []]
    assert 0 not in state["uids"]


@pytest.mark.time_limit(5)
def test_second(student):
    """Nothing of the first test is met."""
    state = json.loads(student.add("second"))
    assert [state["tokens"], state["abstract"], state["others"]] == [[], [], []]
'''


def test_neither_two_tests_nor_two_answers_meet_a_process_a_file_or_a_name(sandbox):
    job = Job(files={"solution.py": STATE.encode()}, tests={"test_it.py": LOOK})

    for _ in range(3):
        report = sandbox.run(job)

        assert report.verdict == Verdict.PASSED, report.tests


SLOW_TO_DIE = """
import os, socket, sys, time

CODE = "import sys, time; kept = b'x' * (150 << 20); print(flush=True); time.sleep(1000)"


def leave():
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.setsid()
        sock = socket.socket(socket.AF_UNIX)
        sock.bind("\\0slow-to-die")
        sock.listen()
        os.set_inheritable(sock.fileno(), True)
        os.dup2(writing, 1)
        os.execv(sys.executable, [sys.executable, "-c", CODE])
    return os.read(reading, 1).decode()


def look():
    with open("/proc/net/unix") as file:
        return [line for line in file if "slow-to-die" in line]
"""
LEAVE_AND_LOOK = '''
import pytest


@pytest.mark.time_limit(5)
def test_first(student):
    """A process that holds a name is left, with memory that takes a while to give back."""
    assert student.leave() == "\\n"
    assert len(student.look()) == 1


@pytest.mark.time_limit(5)
def test_second(student):
    """The name is free again."""
    assert student.look() == []
'''


def test_a_process_that_is_slow_to_die_is_gone_before_the_next_test(sandbox):
    job = Job(files={"solution.py": SLOW_TO_DIE.encode()}, tests={"test_it.py": LEAVE_AND_LOOK})

    for _ in range(3):
        report = sandbox.run(job)

        assert report.verdict == Verdict.PASSED, report.tests


# The process of the normal user judges one answer at a time.
@pytest.mark.parametrize(
    "sandbox",
    [
        pytest.param("docker", marks=pytest.mark.docker),
        pytest.param("bubblewrap", marks=pytest.mark.bubblewrap),
    ],
    indirect=True,
)
def test_two_answers_at_once_meet_nothing_of_each_other(sandbox):
    job = Job(files={"solution.py": STATE.encode()}, tests={"test_it.py": LOOK})

    with ThreadPoolExecutor(2) as threads:
        reports: list[Report] = list(threads.map(sandbox.run, [job, job]))

    assert [report.verdict for report in reports] == [Verdict.PASSED] * 2, reports
