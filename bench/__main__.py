"""`make bench`: one table, and the same in var/bench.json."""

import argparse
import datetime as dt
import json
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path
from types import FrameType

from bench import measuring
from bench.exercise import WrongVerdict
from bench.machine import ROOT, describe
from bench.results import ratios_of, rows_of, rows_of_crowds
from bench.table import table
from bench.targets import TARGETS

RESULTS = ROOT / "var" / "bench.json"


def main() -> int:
    options = _options()
    # So that whatever was started is stopped.
    signal.signal(signal.SIGTERM, _interrupt)
    taken = dt.datetime.now(dt.UTC)
    started = time.monotonic()
    plan = measuring.QUICK if options.quick else measuring.Plan()
    if options.rounds:
        plan = plan.with_rounds(options.rounds)
    try:
        found = measuring.measure(plan, frozenset(options.only or measuring.PARTS))
    except (WrongVerdict, TimeoutError) as error:
        sys.stderr.write(f"The measurement means nothing: {error}\n")
        return 1
    rows = rows_of(found.cases, found.times) + rows_of_crowds(found.crowds, measuring.CROWDS)
    ratios = ratios_of(found.times, found.crowds)
    python = ROOT / "var" / "environments" / "python" / "bin" / "python"
    machine = describe(python, found.docker)
    lines = "\n".join(f"{name:9} {value}" for name, value in machine.items())
    seconds = time.monotonic() - started
    text = table(rows, ratios, found.missing, found.levels, found.memory_mib)
    sys.stdout.write(f"{lines}\n\n{text}\n\n{seconds:.0f} s\n")
    data = {
        "taken": taken.isoformat(timespec="seconds"),
        "seconds": round(seconds),
        "quick": options.quick,
        "machine": machine,
        "rows": [asdict(row) for row in rows],
        "ratios": ratios,
        "targets": {
            target.name: {
                "limit": target.limit,
                "at_least": target.at_least,
                "reached": target.reached(ratios[target.name]),
            }
            for target in TARGETS
            if target.name in ratios
        },
        "students": [asdict(level) for level in found.levels],
        "memory_mib": found.memory_mib,
        "not_measured": found.missing,
        "milliseconds": found.times,
    }
    options.output.parent.mkdir(exist_ok=True)
    options.output.write_text(json.dumps(data, indent=1) + "\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=_positive, help="how often each case is timed")
    parser.add_argument(
        "--only",
        action="append",
        choices=sorted(measuring.PARTS),
        metavar="NAME",
        help=f"measure only this, beside bare pytest: {', '.join(sorted(measuring.PARTS))}",
    )
    parser.add_argument("--quick", action="store_true", help="does it run at all? Few rounds")
    parser.add_argument("--output", type=Path, default=RESULTS, help="where the JSON goes")
    return parser.parse_args()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} rounds; at least one is needed")
    return number


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
