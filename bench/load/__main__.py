"""`make load`: 200 students at their usual pace, then with answers judged anew, then far more."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from bench.load.figures import Figures, Judged, table
from bench.machine import ROOT, describe
from bench.site import Place, site
from tests.crowd import enroll, manage

LOCUST = ROOT / "var" / "load" / "bin" / "locust"
RESULTS = ROOT / "var" / "load.json"
STUDENTS = 200
PACE = 180.0
BEHIND = "select count(*) from grading_submission where lane = 'background'"
JUDGE_ANEW = """
from grading.models import Submission
from grading.submitting import send
for submission in Submission.objects.filter(status="finished").order_by("created_at")[:%d]:
    if submission.judge_again():
        send(submission)
"""


@dataclass(frozen=True)
class Phase:
    name: str
    pace: float
    seconds: int
    anew: int = 0


def main() -> int:
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if not LOCUST.exists():
        sys.stderr.write("locust is not there: make load installs it\n")
        return 1
    long = options.seconds
    found: list[Figures] = []
    with tempfile.TemporaryDirectory() as folder, site("docker") as place:
        crowd = Crowd(place, Path(folder))
        for phase in (
            Phase("alone", PACE, long),
            Phase("answers judged anew meanwhile", PACE, long, anew=STUDENTS),
        ):
            found.append(crowd.play(phase))
            sys.stdout.write(table(found[-1:]) + "\n\n")
        most = crowd.saturate(options.saturation_seconds)
        found.append(most)
        for times in (1, 2, 4):
            pace = STUDENTS / (times * most.verdicts_per_second)
            name = f"{times} x saturation"
            found.append(crowd.play(Phase(name, pace, options.saturation_seconds)))
            sys.stdout.write(table(found[-1:]) + "\n\n")
    machine = describe(ROOT / "var/environments/python/bin/python", _docker())
    sys.stdout.write("\n".join(f"{name:9} {value}" for name, value in machine.items()) + "\n\n")
    sys.stdout.write(table(found) + "\n")
    RESULTS.write_text(
        json.dumps({"machine": machine, "phases": [each.to_json() for each in found]}, indent=1)
    )
    return 0


class Crowd:
    def __init__(self, place: Place, folder: Path) -> None:
        self.place, self.folder = place, folder
        self.sessions = folder / "sessions"
        self.sessions.write_text("\n".join(enroll(STUDENTS, place.environment)))
        self.answers = folder / "answers.json"
        self.answers.write_text(json.dumps(_answers()))

    def play(self, phase: Phase) -> Figures:
        began = self._ask("select now()")
        # When all are at work: the first answers come after a quarter of the pace.
        later = threading.Timer(PACE / 3, self._judge_anew, [phase.anew])
        if phase.anew:
            later.start()
        raw = self._locust(phase.pace, phase.seconds)
        drained = self._drained() if phase.anew else None
        judged = self._judged(began, phase.seconds)
        return Figures.of(phase.name, raw, judged, drained, self._meanwhile(phase))

    def _judge_anew(self, count: int) -> None:
        manage(self.place.environment, "shell", "--no-imports", "-c", JUDGE_ANEW % count)

    def _meanwhile(self, phase: Phase) -> tuple[float, ...]:
        """The waits of live answers that were stored while others were judged anew."""
        if not phase.anew:
            return ()
        rows = self._rows(
            "select extract(epoch from s.finished_at - s.created_at) from grading_submission s, "
            "(select min(queued_at) as first, max(finished_at) as last from grading_submission "
            "where lane = 'background') b "
            "where s.lane = 'live' and s.status = 'finished' "
            "and s.created_at between b.first and b.last",
            {},
        )
        return tuple(float(wait) for (wait,) in rows)

    def saturate(self, seconds: int) -> Figures:
        """Answers as fast as verdicts come: each student sends the next when one is judged."""
        began = self._ask("select now()")
        raw = self._locust(0.1, seconds, users=16)
        return Figures.of("16 students without a pause", raw, self._judged(began, seconds), None)

    def _locust(self, pace: float, seconds: int, users: int = STUDENTS) -> dict[str, Any]:
        results = self.folder / "results.json"
        environment = os.environ | {
            "SESSIONS": str(self.sessions),
            "ANSWERS": str(self.answers),
            "PACE": str(pace),
            "RESULTS": str(results),
        }
        command: list[str | Path] = [
            LOCUST,
            "-f",
            Path(__file__).with_name("locustfile.py"),
            "--headless",
        ]
        command += ["--host", self.place.address, "-u", str(users), "-r", str(users)]
        command += ["-t", f"{seconds}s", "--stop-timeout", "120", "--only-summary"]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False,
            timeout=seconds + 300,
        )  # fmt: skip
        if not results.exists():
            raise RuntimeError(f"locust told nothing:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        raw: dict[str, Any] = json.loads(results.read_text())
        results.unlink()
        return raw

    def _judged(self, began: object, seconds: int) -> Judged:
        """The live answers since then, by the database's clock."""
        rows = self._rows(
            "select extract(epoch from finished_at - created_at), "
            "finished_at < %(began)s + make_interval(secs => %(seconds)s) "
            "from grading_submission "
            "where lane = 'live' and status = 'finished' and created_at >= %(began)s",
            {"began": began, "seconds": seconds},
        )
        waits = tuple(float(wait) for wait, _ in rows)
        return Judged(waits, sum(in_time for _, in_time in rows) / seconds)

    def _drained(self) -> float:
        """How long it took until nothing was left to judge anew."""
        deadline = time.monotonic() + 1200
        while self._ask(f"{BEHIND} and status <> 'finished'"):
            if time.monotonic() > deadline:
                raise RuntimeError("not all answers were judged anew")
            time.sleep(1)
        return float(
            self._ask(
                "select extract(epoch from max(finished_at) - min(queued_at)) "
                "from grading_submission where lane = 'background'"
            )
        )

    def _ask(self, query: str) -> Any:
        [[value]] = self._rows(query, {})
        return value

    def _rows(self, query: str, values: dict[str, object]) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.place.environment["DATABASE_URL"]) as database:
            return database.execute(query.encode(), values).fetchall()


def _answers() -> dict[str, list[str]]:
    """Of quick exercises in one file: the reference twice as often as the starter."""
    found = {}
    for solution in sorted((ROOT / "curriculum").glob("*/week-17/*/*/solution/solution.py")):
        folder = solution.parent.parent
        text = (folder / "exercise.yaml").read_text()
        if "kind: quick" in text and len(list(solution.parent.iterdir())) == 1:
            right, starter = solution.read_text(), folder / "starter/solution.py"
            found[folder.name] = [right, right, starter.read_text()]
    return found


def _docker() -> str:
    done = subprocess.run(
        ["docker", "version", "--format", "{{.Server.Version}}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout.strip()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--seconds", type=int, default=300, help="of each phase at usual pace")
    parser.add_argument("--saturation-seconds", type=int, default=90)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
