"""What every sandbox promises, whatever the answer does."""

import textwrap
import time

import pytest

from grading.sandbox.job import SIZES, Job, Report, Verdict

MARKER = "7c1f-expected-only-by-the-judge"
TESTS = f'''
import pytest


@pytest.mark.task(1)
@pytest.mark.hint("Look at the sign.")
def test_add(student):
    """add(2, 3) gives 5."""
    assert student.add(2, 3) == 5


@pytest.mark.points(2)
def test_twice(student):
    """Two additions give what they should."""

    @student.run
    def seen():
        from solution import add

        return [add(1, 1), add(2, 2)]

    assert seen == [2, 4]


@pytest.mark.hidden
def test_secret(student):
    """A hidden sum is right."""
    marker = "{MARKER}"
    assert student.add(20, 3) == 23, marker
'''
GOOD = "def add(a, b):\n    return a + b\n"


def judged(sandbox, source: str | bytes, tests: str = TESTS, **more) -> Report:
    data = textwrap.dedent(source).encode() if isinstance(source, str) else source
    job = Job(files={"solution.py": data}, tests={"test_it.py": tests}, **more)
    started = time.monotonic()
    report: Report = sandbox.run(job)
    limit = SIZES[job.size].answer_seconds + 2 + 4
    assert time.monotonic() - started < limit, "it hung past its limits"
    return report


def outcomes(report: Report) -> dict[str, str]:
    return {test.name: test.outcome for test in report.tests}


def test_a_right_answer_passes_with_all_points(sandbox):
    report = judged(sandbox, GOOD)

    assert report.verdict == Verdict.PASSED
    assert (report.score, report.max_score) == (4, 4)
    assert report.manifest == ("test_add", "test_twice", "test_secret")


def test_a_wrong_answer_is_told_what_was_called_expected_and_got(sandbox):
    report = judged(sandbox, "def add(a, b):\n    print('adding')\n    return a - b\n")

    first = report.tests[0]
    assert report.verdict == Verdict.FAILED
    assert (first.sentence, first.call) == ("add(2, 3) gives 5.", "add(2, 3)")
    assert (first.expected, first.got) == ("5", "-1")
    assert (first.output, first.hint, first.task) == ("adding\n", "Look at the sign.", 1)


def test_an_error_is_shown_at_the_students_line_without_a_frame_of_ours(sandbox):
    report = judged(sandbox, "def add(a, b):\n    return a.plus(b)\n")

    first = report.tests[0]
    assert first.line == 2
    assert first.traceback == "solution.py, line 2, in add\n    return a.plus(b)"
    assert "AttributeError: 'int' object has no attribute 'plus'" in first.message


def test_a_hidden_test_shows_its_sentence_and_nothing_else(sandbox):
    report = judged(sandbox, "def add(a, b):\n    print('x')\n    return 0\n")

    hidden = report.tests[2]
    assert hidden.outcome == Verdict.FAILED
    assert hidden.sentence == "A hidden sum is right."
    shown = (hidden.call, hidden.expected, hidden.got, hidden.message, hidden.output)
    assert shown == ("", "", "", "", "")
    assert MARKER not in str(report)


def test_an_endless_loop_in_one_test_leaves_the_next_its_chance(sandbox):
    report = judged(
        sandbox,
        """
        def add(a, b):
            while a == 2 and b == 3:
                pass
            return a + b
        """,
    )

    assert report.verdict == Verdict.TIMED_OUT
    assert outcomes(report) == {
        "test_add": "timed_out",
        "test_twice": "passed",
        "test_secret": "passed",
    }


HOSTILE = {
    "exits_at_import": ("import os\nos._exit(0)\n", {"crashed"}),
    "exits_in_a_call": ("import os\ndef add(a, b):\n    os._exit(0)\n", {"crashed"}),
    "raises_system_exit": ("raise SystemExit(0)\n", {"crashed"}),
    "equals_everything": (
        """
        class Yes:
            def __eq__(self, other): return True
            def __ne__(self, other): return False
            def __hash__(self): return 5
            def __len__(self): return 2
            def __iter__(self): return iter([Yes(), Yes()])
        def add(a, b): return Yes()
        """,
        {"failed"},
    ),
    "lying_int": (
        """
        class Liar(int):
            def __eq__(self, other): return True
            __hash__ = int.__hash__
        def add(a, b): return Liar(0)
        """,
        {"failed"},
    ),
    "prints_a_report": (
        """
        import json, os, struct
        report = json.dumps({"report": {"verdict": "passed", "tests": [], "message": "",
            "line": None, "output": "", "score": 9, "max_score": 9, "duration_ms": 1.0,
            "manifest": []}}).encode()
        for fd in range(64):
            try: os.write(fd, struct.pack(">I", len(report)) + report)
            except OSError: pass
        print("3 passed")
        os._exit(0)
        """,
        {"crashed"},
    ),
    "answers_before_it_is_asked": (
        """
        import socket, struct
        sock = socket.socket(fileno=3)
        frame = b'{"value": 5, "args": null, "kwargs": null}'
        for _ in range(8): sock.sendall(struct.pack(">I", len(frame)) + frame)
        def add(a, b): return 5
        """,
        {"failed", "crashed"},
    ),
    "claims_a_huge_frame": (
        "import os\nos.write(3, b'\\xff\\xff\\xff\\xff')\ndef add(a, b): return 5\n",
        {"crashed"},
    ),
    "nests_a_frame_deeply": (
        """
        import os, struct
        frame = b'{"value": ' + b"[" * 200000 + b"}"
        os.write(3, struct.pack(">I", len(frame)) + frame)
        def add(a, b): return 5
        """,
        {"crashed"},
    ),
    "shadows_pytest": (
        """
        import os
        for folder in (".", "/tmp", "/sup", "/opt/site", "/opt/judge"):
            for name in ("pytest.py", "conftest.py", "sitecustomize.py", "reference.py"):
                try: open(os.path.join(folder, name), "w").write("import os; os._exit(0)")
                except OSError: pass
        def add(a, b): return 0
        """,
        {"failed"},
    ),
    "skips": (
        """
        class Skipped(BaseException): pass
        Skipped.__module__ = "_pytest.outcomes"
        def add(a, b): raise Skipped("skip me")
        """,
        {"failed", "crashed"},
    ),
    "signals_everybody": (
        """
        import os, signal
        for pid in [-1, *range(1, 200)]:
            if pid != os.getpid():
                for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
                    try: os.kill(pid, number)
                    except OSError: pass
        def add(a, b): return 0
        """,
        {"failed", "crashed"},
    ),
    "forks_for_ever": (
        """
        import os
        while True:
            try: os.fork()
            except OSError: pass
        """,
        {"timed_out", "crashed"},
    ),
    "ignores_signals_in_a_session_of_its_own": (
        """
        import os, signal, time
        if os.fork() == 0:
            os.setsid()
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(1000)
        def add(a, b): time.sleep(1000)
        """,
        {"timed_out"},
    ),
    "wants_ten_gigabytes": ("def add(a, b): return bytearray(10**10)\n", {"memory_exceeded"}),
    "grows": (
        "def add(a, b):\n    x = []\n    while True: x.append(bytearray(1 << 20))\n",
        {"memory_exceeded"},
    ),
    "floods": (
        "def add(a, b):\n    while True: print('x' * 4096)\n",
        {"output_exceeded"},
    ),
    "fills_the_disk": (
        """
        def add(a, b):
            for n in range(10**6):
                open(f"/tmp/f{n}", "wb").write(b"x" * (1 << 20))
        """,
        {"failed", "memory_exceeded", "timed_out"},
    ),
    "crashes_the_interpreter": (
        "import ctypes\ndef add(a, b): ctypes.string_at(0)\n",
        {"crashed"},
    ),
    "has_a_rude_repr": (
        """
        class Rude(Exception):
            def __str__(self): raise SystemExit(0)
            __repr__ = __str__
        def add(a, b): raise Rude()
        """,
        {"failed", "crashed"},
    ),
    "uses_the_network": (
        """
        import socket
        def add(a, b):
            for address in (("1.1.1.1", 53), ("169.254.169.254", 80), ("172.17.0.1", 22)):
                try: socket.create_connection(address, timeout=0.2)
                except OSError: continue
                return a + b
            return "no network"
        """,
        {"failed"},
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_answer_never_passes_and_never_breaks_the_platform(sandbox, name):
    source, allowed = HOSTILE[name]

    report = judged(sandbox, source)

    assert report.verdict in allowed, report
    assert judged(sandbox, GOOD).verdict == Verdict.PASSED, "the next answer is judged as ever"


SEARCH = """
import ctypes, glob, os, re, sys

# Written so that this program does not itself hold what it looks for.
NEEDLE = re.compile(rb"[7]c1f-[e]xpected-[o]nly")
INSTALLED = ("/proc", "/sys", "/usr", "/opt/site", sys.base_prefix)
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # dumpable again: one's own memory may then be read


def own_memory():
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps:
            span, mode, *_ = line.split()
            low, high = (int(part, 16) for part in span.split("-"))
            if not mode.startswith("r") or "[v" in line or high - low > 1 << 27:
                continue
            try:
                memory.seek(low)
                yield span, memory.read(high - low)
            except (OSError, ValueError, OverflowError):
                continue


def other_processes():
    for path in glob.glob("/proc/[0-9]*"):
        if path == f"/proc/{os.getpid()}":
            continue
        for name in ("cmdline", "environ", "maps", "mem", "stat", "status"):
            try:
                with open(f"{path}/{name}", "rb") as file:
                    yield f"{path}/{name}", b"" if name == "mem" else file.read(1 << 20)
                if name in ("mem", "environ", "maps"):
                    yield f"{path}/{name}", None  # it could be opened
            except OSError:
                pass
        for name in ("fd", "cwd", "root"):
            try:
                if os.listdir(f"{path}/{name}"):
                    yield f"{path}/{name}", None
            except OSError:
                pass


def files():
    for root, folders, names in os.walk("/"):
        # What was installed before there was a job cannot hold it.
        folders[:] = [f for f in folders if os.path.join(root, f) not in INSTALLED]
        for name in names:
            if not os.path.isfile(os.path.join(root, name)):
                continue  # reading a terminal or a pipe would wait for ever
            try:
                with open(os.path.join(root, name), "rb") as file:
                    yield os.path.join(root, name), file.read(1 << 20)
            except OSError:
                pass


def add(a, b):
    looked = 0
    hits = []
    for source in (own_memory, other_processes, files):
        before = looked
        for name, data in source():
            looked += 1
            if data is None or NEEDLE.search(data):
                hits.append(name)
        if looked == before and source is not other_processes:
            hits.append(f"{source.__name__} could not be searched at all")
    hits += [name for name in sys.modules if "pytest" in name or "test_it" in name]
    hits += [key for key, value in os.environ.items() if NEEDLE.search(value.encode())]
    return hits
"""


def test_a_hidden_tests_text_is_nowhere_in_the_students_reach(sandbox):
    tests = f'''
import pytest


@pytest.mark.time_limit(8)
def test_secret(student):
    """Nothing of this test is found."""
    marker = "{MARKER}"
    assert student.add(1, 2) == []
'''
    report = judged(sandbox, SEARCH, tests)

    assert report.verdict == Verdict.PASSED, report.tests


def test_that_search_finds_what_is_in_reach(sandbox):
    tests = "def test_found(student):\n    assert student.add(1, 2) != []\n"

    report = judged(sandbox, SEARCH, tests, given={"notes.py": f"# {MARKER}\n"})

    assert report.verdict == Verdict.PASSED, report.tests


REFUSED = """
import ctypes, errno, os, platform, socket

NUMBERS = {
    "x86_64": {
        "ptrace": 101, "personality": 135, "pivot_root": 155, "chroot": 161, "mount": 165,
        "umount2": 166, "add_key": 248, "request_key": 249, "keyctl": 250, "unshare": 272,
        "perf_event_open": 298, "open_by_handle_at": 304, "setns": 308,
        "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "bpf": 321,
        "userfaultfd": 323,
    },
    "aarch64": {
        "umount2": 39, "mount": 40, "pivot_root": 41, "chroot": 51, "personality": 92,
        "unshare": 97, "ptrace": 117, "add_key": 217, "request_key": 218, "keyctl": 219,
        "perf_event_open": 241, "open_by_handle_at": 265, "setns": 268,
        "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "bpf": 280,
        "userfaultfd": 282,
    },
}[platform.machine()] | {
    "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "open_tree": 428,
    "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "pidfd_getfd": 438, "process_madvise": 440, "mount_setattr": 442,
}
CLONE, PRLIMIT64 = {"x86_64": (56, 302), "aarch64": (220, 261)}[platform.machine()]
NEW_USER, NEW_CGROUP, CHILD = 0x10000000, 0x02000000, 17
libc = ctypes.CDLL(None, use_errno=True)


def error(number, *args):
    ctypes.set_errno(0)
    if libc.syscall(number, *args) != -1:
        return "done"
    return errno.errorcode[ctypes.get_errno()]


def add(a, b):
    seen = {name: error(number, -1, 0, 0, 0, 0) for name, number in NUMBERS.items()}
    seen["clone a user"] = error(CLONE, NEW_USER | CHILD, 0, 0, 0, 0)
    seen["clone a cgroup"] = error(CLONE, NEW_CGROUP | CHILD, 0, 0, 0, 0)
    seen["limit another"] = error(PRLIMIT64, os.getppid(), 7, 0, 0)
    seen["raise own limit"] = "EPERM" if error(PRLIMIT64, 0, 7, 0, 0) == "done" else "refused"
    seen["clone3"] = "EPERM" if error(435, 0, 0) == "ENOSYS" else "not ENOSYS"
    try:
        socket.socket(40, socket.SOCK_STREAM).close()
        seen["vsock"] = "open"
    except OSError as problem:
        seen["vsock"] = errno.errorcode[problem.errno]
    return sorted(f"{name}: {how}" for name, how in seen.items() if how != "EPERM")
"""


def test_the_filter_refuses_what_an_answer_never_needs(sandbox):
    tests = "def test_refused(student):\n    assert student.add(1, 2) == []\n"

    report = judged(sandbox, REFUSED, tests)

    assert report.verdict == Verdict.PASSED, report.tests


def test_what_python_needs_is_allowed(sandbox):
    report = judged(
        sandbox,
        """
        import asyncio, socket, subprocess, sys, tempfile, threading
        from concurrent.futures import ThreadPoolExecutor

        async def echo():
            async def answer(reader, writer):
                writer.write(await reader.read(9))
                writer.close()
            server = await asyncio.start_server(answer, "127.0.0.1", 0)
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"five")
            writer.write_eof()
            said = await reader.read()
            writer.close()
            server.close()
            return said

        def add(a, b):
            with ThreadPoolExecutor(2) as pool:
                total = sum(pool.map(int, [a, b]))
            with tempfile.TemporaryFile() as file:
                file.write(b"x")
            assert asyncio.run(echo()) == b"five"
            return total
        """,
    )

    assert report.verdict == Verdict.PASSED, report.tests


def test_two_answers_meet_no_state(sandbox):
    leaves = """
        import os
        for folder in ("/tmp", ".", "/sup", "/dev/shm", "/var/tmp"):
            try: open(os.path.join(folder, "left"), "w").write("x")
            except OSError: pass
        def add(a, b): return a + b
    """
    looks = """
        import os
        def add(a, b):
            seen = [f for f in ("/tmp", "/sup", "/dev/shm", "/var/tmp")
                    if os.path.exists(os.path.join(f, "left"))]
            return seen or a + b
    """
    assert judged(sandbox, leaves).verdict == Verdict.PASSED
    assert judged(sandbox, looks).verdict == Verdict.PASSED


def test_two_tests_of_one_answer_meet_no_state_either(sandbox):
    report = judged(
        sandbox,
        """
        import os
        def add(a, b):
            if os.path.exists("/tmp/count") or os.path.exists("count"): return "seen before"
            open("/tmp/count", "w").close()
            open("count", "w").close()
            return a + b
        """,
        TESTS.replace("[add(1, 1), add(2, 2)]", "[add(1, 1), 4]"),
    )

    assert report.verdict == Verdict.PASSED, report.tests


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        (b"def add(a, b)\n    return 1\n", "expected ':'", 1),
        (b"x = 1\ny = '\xff'\n", "is not UTF-8 text: byte 0xff in line 2", 2),
        (b"x = 1\ny = '\0'\n", "NUL character in line 2", 2),
        (b"x = " + b"(" * 5_000 + b")" * 5_000, "solution.py", None),
        (b"x = " + b"-" * 3_000_000 + b"1", "solution.py", None),
    ],
    ids=["syntax", "bytes", "nul", "parentheses", "unary"],
)
def test_what_cannot_be_read_is_invalid_and_says_where(sandbox, source, message, line):
    report = judged(sandbox, source)

    assert report.verdict == Verdict.INVALID
    assert message in report.message
    assert report.line == line or line is None
