"""What students who answer again and again are said to have met."""

import threading
import time

from bench.students import THREADS, level


class Judge:
    """Counts what is asked of it, and how much of that at once."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.runs = self.now = self.most = 0

    def run(self) -> None:
        with self.lock:
            self.runs += 1
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.01)
        with self.lock:
            self.now -= 1


def test_everybody_answers_and_only_so_many_are_judged_at_once():
    judge = Judge()

    found = level(judge.run, 9, 6, misses=lambda: judge.runs // 2)

    assert judge.runs == 2 * 9 + 6
    assert judge.most == THREADS
    assert found.students == 9
    assert 0 < found.cold_starts <= judge.runs / 2
    # Nine students and four places: two others are waited for as well.
    assert found.p50_ms > 15
    assert found.p50_ms <= found.p95_ms <= found.p99_ms
    assert found.verdicts_per_second > 0
