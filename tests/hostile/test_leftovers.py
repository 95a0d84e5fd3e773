"""The search for what hostile answers leave finds it, and blames nobody else's processes."""

import subprocess

import pytest

from tests.hostile import leftovers

TO_BE_FOUND = "sleep 300.7"


@pytest.fixture
def a_shell():
    """It runs each line that it is given."""
    with subprocess.Popen(["sh"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as shell:
        yield shell
        shell.kill()


def starts_a_process(shell: subprocess.Popen[bytes]) -> int:
    assert shell.stdin
    assert shell.stdout
    shell.stdin.write(f"{TO_BE_FOUND} >&2 & echo $!\n".encode())
    shell.stdin.flush()
    return int(shell.stdout.readline())


def test_an_orphan_of_what_has_ended_is_found_and_described(a_shell):
    with leftovers.adopted_orphans():
        others = leftovers.bystanders() - {a_shell.pid}
        left = starts_a_process(a_shell)
        try:
            a_shell.kill()
            a_shell.wait(30)

            found = leftovers.running(object(), others)

            assert found == {left}
            assert TO_BE_FOUND in leftovers.described(found)[left]
        finally:
            subprocess.run(["kill", "-KILL", str(left)], check=True)
    assert not leftovers.wait_until(lambda: leftovers.running(object(), others) & {left})


def test_what_a_bystander_starts_is_not_blamed_on_the_answer(a_shell):
    others = leftovers.bystanders()
    assert a_shell.pid in others
    left = starts_a_process(a_shell)
    try:
        assert left in leftovers.descendants(a_shell.pid)
        assert left not in leftovers.running(object(), others)
    finally:
        subprocess.run(["kill", "-KILL", str(left)], check=True)
