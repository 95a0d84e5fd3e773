"""What Prometheus reads from a worker, on a port that the public does not reach.

Counters and times are this process's own.  The queue and the workers are the whole site's, read
from the database at each scrape: take their maximum over the workers, not their sum.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import DatabaseError, connection
from django.db.models import Count
from prometheus_client import Counter, Histogram, start_http_server
from prometheus_client.core import REGISTRY, CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from grading.figures import queues
from grading.models import Lane, Submission, Worker
from grading.sandbox.backends import Sandbox

SECONDS = (0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000)
WAIT = Histogram(
    "bootcamp_wait_seconds", "From an answer's storing to its judging", ["lane"], buckets=SECONDS
)
JUDGING = Histogram(
    "bootcamp_judging_seconds", "From the claim to the verdict", ["lane"], buckets=SECONDS
)
VERDICTS = Counter("bootcamp_verdicts", "Verdicts given", ["lane", "verdict"])
FAULTS = Counter("bootcamp_platform_faults", "Judgings that the platform failed", ["lane"])


def observe(submission: Submission) -> None:
    """A verdict was given to it just now."""
    lane, started, finished = submission.lane, submission.started_at, submission.finished_at
    VERDICTS.labels(lane, submission.verdict).inc()
    if started and finished:
        # What is judged anew was stored long ago.
        asked = submission.created_at if lane == Lane.LIVE else submission.queued_at
        WAIT.labels(lane).observe(max(0, (started - asked).total_seconds()))
        JUDGING.labels(lane).observe((finished - started).total_seconds())


class Sandboxes(Collector):
    def __init__(self, sandbox: Sandbox) -> None:
        self.pool = sandbox.pool

    def collect(self) -> Iterable[Metric]:
        taken = CounterMetricFamily(
            "bootcamp_sandboxes_taken", "Sandboxes used, started ahead or not", labels=["start"]
        )
        taken.add_metric(["warm"], self.pool.hits)
        taken.add_metric(["cold"], self.pool.misses)
        yield taken
        idle = sum(len(boxes) for boxes in list(self.pool.boxes.values()))
        yield GaugeMetricFamily("bootcamp_sandboxes_idle", "Sandboxes that wait", value=idle)


class Site(Collector):
    def collect(self) -> Iterable[Metric]:
        depth = GaugeMetricFamily(
            "bootcamp_unjudged", "Answers without a verdict", labels=["lane", "status"]
        )
        oldest = GaugeMetricFamily(
            "bootcamp_oldest_unjudged_seconds", "How long the first one has waited", labels=["lane"]
        )
        workers = GaugeMetricFamily(
            "bootcamp_workers", "Processes that judge", labels=["lanes", "fitness"]
        )
        try:
            for queue in queues():
                depth.add_metric([queue.lane, "queued"], queue.queued)
                depth.add_metric([queue.lane, "running"], queue.running)
                waited = queue.oldest.total_seconds() if queue.oldest else 0
                oldest.add_metric([queue.lane], waited)
            present = Worker.objects.present().order_by().values_list("lanes", "fitness")
            for lanes, fitness, count in present.annotate(Count("pk")):
                workers.add_metric([lanes, fitness], count)
        except DatabaseError:
            # What this process knows by itself is worth reading all the more.
            return
        finally:
            connection.close()
        yield from (depth, oldest, workers)


def serve(address: str, sandbox: Sandbox) -> None:
    """Answer on `host:port` from a thread; raises ValueError or OSError where it cannot."""
    host, colon, port = address.rpartition(":")
    if not (colon and port.isdecimal()):
        raise ValueError(f"METRICS_ADDRESS is {address!r}, not host:port such as 127.0.0.1:9464")
    REGISTRY.register(Sandboxes(sandbox))
    REGISTRY.register(Site())
    start_http_server(int(port), host)
