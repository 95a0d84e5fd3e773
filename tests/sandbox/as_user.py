"""Runs jobs as a normal user for tests that themselves run as root: pickles in, pickles out."""

import pickle
import sys
from pathlib import Path

from grading.sandbox.backends import make_sandbox


def main() -> None:
    sandbox = make_sandbox("bubblewrap", root=Path(sys.argv[1]))
    while True:
        try:
            job = pickle.load(sys.stdin.buffer)
        except EOFError:
            break
        try:
            answer: object = sandbox.run(job)
        except Exception as error:
            answer = error
        pickle.dump(answer, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    sandbox.close()


if __name__ == "__main__":
    main()
