"""Runs jobs as a normal user for tests that themselves run as root: pickles in, pickles out.

The first pickle out is None, or why there is no such sandbox here.
"""

import pickle
import sys
from pathlib import Path

from grading.sandbox.backends import make_sandbox
from grading.sandbox.errors import BackendUnavailable


def main() -> None:
    try:
        sandbox = make_sandbox("bubblewrap", root=Path(sys.argv[1]))
    except BackendUnavailable as error:
        say((error.message, error.remedy))
        return
    say(None)
    while True:
        try:
            job = pickle.load(sys.stdin.buffer)
        except EOFError:
            break
        try:
            answer: object = sandbox.run(job)
        except Exception as error:
            answer = error
        say(answer)
    sandbox.close()


def say(what: object) -> None:
    pickle.dump(what, sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
