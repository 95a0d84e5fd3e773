"""Start the parts of a sandbox.

entry.py --mode shared                two uids in one sandbox: process 1 forks the judge
entry.py --mode judge --control FD    the judge alone; its zygote lives in another sandbox
entry.py --mode zygote --control FD   pid 1 of the student's own sandbox, one uid
"""

import argparse
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", choices=["shared", "judge", "zygote"], required=True)
    parser.add_argument("--control", type=int, help="inherited socket to the other sandbox")
    parser.add_argument("--site", help="the environment's site-packages")
    parser.add_argument("--judge-uid", type=int, default=10001)
    parser.add_argument("--student-uid", type=int, default=10002)
    parser.add_argument("--processes", type=int, default=0, help="RLIMIT_NPROC; 0 leaves it")
    options = parser.parse_args()
    sys.path.insert(0, os.path.dirname(HERE))
    if options.site:
        sys.path.append(options.site)
    parts = importlib.import_module(f"{os.path.basename(HERE)}.parts")
    # The script's own directory holds modules with common names: nothing imports from there.
    sys.path[:] = [path for path in sys.path if path not in (HERE, os.path.dirname(HERE))]
    parts.start(options)


if __name__ == "__main__":
    main()
