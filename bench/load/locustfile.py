"""Students who read, answer and watch for their verdict.  Runs inside locust, which gives

SESSIONS   a file with one session key a line, of students who are enrolled
ANSWERS    a JSON file: exercise to its right and its wrong answer
PACE       seconds from one answer of a student to the next
RESULTS    where the figures go
"""

import itertools
import json
import os
import random
import re
import threading
import time
from pathlib import Path

import gevent
from locust import HttpUser, events, task

SESSIONS = itertools.cycle(Path(os.environ["SESSIONS"]).read_text().split())
ANSWERS = json.loads(Path(os.environ["ANSWERS"]).read_text())
PACE = float(os.environ["PACE"])
HTMX = {"HX-Request": "true"}
GIVE_UP_SECONDS = 600
lock = threading.Lock()


def value_of(name: str, page: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]+)"', page)
    if found is None:
        raise ValueError(f"the page has no {name}")
    return found[1]


class Student(HttpUser):
    def wait_time(self) -> float:
        """Until it is time for the next answer, whatever the last one took."""
        self.turn += PACE
        return max(0.0, self.turn - time.monotonic())

    def on_start(self) -> None:
        with lock:
            self.client.cookies.set("sessionid", next(SESSIONS))
        self.exercises = itertools.cycle(random.sample(sorted(ANSWERS), len(ANSWERS)))
        # They do not all begin at the same moment.
        delay = random.uniform(0, PACE)
        self.turn = time.monotonic() + delay
        gevent.sleep(delay)

    def read(self) -> None:
        gevent.sleep(random.uniform(0.5, 1.5) * PACE / 12)

    @task
    def learn(self) -> None:
        slug = next(self.exercises)
        self.client.get("/", name="home")
        self.read()
        self.client.get("/week-17/day-1/", name="day")
        self.read()
        page = self.client.get(f"/exercises/{slug}/", name="exercise").text
        self.read()
        form = {name: value_of(name, page) for name in ("csrfmiddlewaretoken", "key")}
        form["file:solution.py"] = random.choice(ANSWERS[slug])
        started = time.monotonic()
        page = self.client.post(f"/exercises/{slug}/", form, headers=HTMX, name="submit").text
        if "Yours is kept here" in page:
            told("refused kindly, text kept", 0)
            return
        self.watch(page, started)

    def watch(self, page: str, started: float) -> None:
        """As htmx does: ask again as often as the page says, until it says no more."""
        while time.monotonic() - started < GIVE_UP_SECONDS:
            # The first is the result; a form to take it back may follow.
            asked = re.search(r'hx-get="(/submissions/[^"]+)" hx-trigger="every (\d+)s"', page)
            if asked is None:
                break
            gevent.sleep(float(asked[2]))
            page = self.client.get(asked[1], headers=HTMX, name="watch").text
        verdict = re.search(r'data-verdict="(\w+)"', page)
        if verdict is None:
            events.request.fire(
                request_type="", name="answer to verdict", response_time=0, response_length=0,
                exception=ValueError("no verdict"), context={},
            )  # fmt: skip
        else:
            told("answer to verdict", (time.monotonic() - started) * 1000)


def told(name: str, milliseconds: float) -> None:
    events.request.fire(
        request_type="", name=name, response_time=milliseconds, response_length=0,
        exception=None, context={},
    )  # fmt: skip


@events.quitting.add_listener
def write(environment, **_) -> None:
    rows = {
        entry.name: {
            "count": entry.num_requests,
            "failures": entry.num_failures,
            "per_second": entry.total_rps,
            **{
                f"p{share}": entry.get_response_time_percentile(share / 100)
                for share in (50, 95, 99)
            },
        }
        for entry in environment.stats.entries.values()
    }
    errors = [str(error.to_dict()) for error in environment.stats.errors.values()]
    Path(os.environ["RESULTS"]).write_text(json.dumps({"rows": rows, "errors": errors}))
