"""An answer and its life: queued, running, finished; every step one conditional UPDATE."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection
from typing import Any, Self

from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from courses.models import Completion, Enrollment, Exercise, Revision, User
from grading.models import life
from grading.models.judging import Judging, Result, Verdict
from grading.models.life import FINAL, Lane, Status
from grading.sandbox.job import Report

LEASE = dt.timedelta(seconds=15)
ATTEMPTS = 3
FORGOTTEN = dt.timedelta(seconds=10)  # a message takes milliseconds
PAUSE = dt.timedelta(seconds=20)  # more between attempts: Docker may be starting again


SUPERSEDED = "A newer answer of yours took its place before it was judged."
WITHDRAWN = "You took it back before it was judged."


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def by(self, user: User) -> Self:
        """The user's own, and those of the cohorts they teach."""
        return self.filter(
            Q(enrollment__user=user) | Q(enrollment__cohort__in=user.cohorts.values("pk"))
        )

    def waiting(self) -> Self:
        return self.filter(status__in=[Status.QUEUED, Status.RUNNING])

    def forgotten(self) -> Self:
        """Queued too long for a message still to be under way, or run past its lease."""
        now = timezone.now()
        return self.filter(
            Q(status=Status.QUEUED, queued_at__lt=now - FORGOTTEN)
            | Q(status=Status.RUNNING, lease_until__lt=now)
        )

    def queued(self) -> Self:
        return self.filter(status=Status.QUEUED)

    def in_lane(self, lane: str) -> Self:
        return self.filter(lane=lane)

    def due(self) -> Self:
        """Queued and not pausing after a fault of the platform, oldest first."""
        return self.queued().filter(queued_at__lte=timezone.now()).order_by("queued_at")

    def ahead_of(self, submission: Submission) -> Self:
        """Those of its lane that are judged before it."""
        earlier = self.waiting().in_lane(submission.lane).filter(queued_at__lt=submission.queued_at)
        return earlier.exclude(pk=submission.pk)

    def supersede(self) -> int:
        """Those that have not been started give way to a newer answer; how many they were."""
        found = self.in_lane(Lane.LIVE).filter(status__in=life.SUPERSEDE.sources)
        return found.update(status=life.SUPERSEDE.target, message=SUPERSEDED)

    def renew(self, tokens: Collection[uuid.UUID]) -> int:
        """Say of all these claims that judging still goes on; how many of them still stand."""
        found = self.filter(status__in=life.RENEW.sources, lease_token__in=tokens)
        return found.update(status=life.RENEW.target, lease_until=timezone.now() + LEASE)

    def newest_first(self) -> Self:
        return self.order_by("-created_at")

    def with_results(self) -> Self:
        return self.prefetch_related("judgings__results")


class Submission(models.Model):
    """`files` maps names to text; `receipt` is the SHA-256 of exactly what was sent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrollment = models.ForeignKey(Enrollment, on_delete=models.PROTECT, related_name="submissions")
    exercise = models.ForeignKey(Exercise, on_delete=models.PROTECT, related_name="submissions")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="submissions")
    files = models.JSONField()
    receipt = models.CharField(max_length=64)
    key = models.UUIDField(help_text="one for each rendered form: a double click is one answer")
    status = models.CharField(max_length=10, choices=Status, default=Status.QUEUED)
    lane = models.CharField(max_length=10, choices=Lane, default=Lane.LIVE)
    # NULL, not "": no verdict yet is the absence of one, and a constraint speaks of it.
    verdict = models.CharField(  # noqa: DJ001
        max_length=20, choices=Verdict, null=True, blank=True
    )
    score = models.PositiveIntegerField(default=0)
    max_score = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)
    line = models.PositiveIntegerField(null=True, blank=True)
    duration_ms = models.FloatField(default=0)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    queued_at = models.DateTimeField(db_default=Now(), editable=False)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["enrollment", "exercise", "-created_at"], name="by_student"),
            models.Index(
                fields=["queued_at"],
                condition=Q(status__in=["queued", "running"]),
                name="submission_waiting",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["enrollment", "key"], name="submission_once_per_form"),
            models.UniqueConstraint(
                fields=["enrollment", "lane"],
                condition=Q(status="running"),
                name="submission_one_running_per_lane",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=["queued", "running", "finished", "cancelled", "not_judged"]
                ),
                name="submission_status",
            ),
            models.CheckConstraint(
                condition=Q(lane__in=["live", "background"]), name="submission_lane"
            ),
            models.CheckConstraint(
                condition=Q(status="finished", verdict__isnull=False)
                | (~Q(status="finished") & Q(verdict__isnull=True)),
                name="submission_finished_iff_verdict",
            ),
            models.CheckConstraint(
                condition=Q(status="running", lease_token__isnull=False, lease_until__isnull=False)
                | (~Q(status="running") & Q(lease_token__isnull=True, lease_until__isnull=True)),
                name="submission_running_iff_lease",
            ),
            models.CheckConstraint(
                condition=Q(score__lte=F("max_score")), name="submission_score_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.short_receipt} {self.exercise_id}"

    def get_absolute_url(self) -> str:
        return reverse("submission", args=[self.pk])

    @property
    def short_receipt(self) -> str:
        return f"{str(self.pk)[-6:]}-{self.receipt[:10]}"

    @property
    def final(self) -> bool:
        return self.status in FINAL

    @property
    def results(self) -> list[Result]:
        """Of the verdict that counts; none while there is no verdict."""
        judgings = self.judgings.all()
        return list(judgings[len(judgings) - 1].results.all()) if self.verdict else []

    @property
    def earlier(self) -> list[Judging]:
        """The verdicts that count no more, oldest first."""
        judgings = list(self.judgings.all())
        return judgings[:-1] if self.verdict else judgings

    @property
    def age_seconds(self) -> float:
        return (timezone.now() - self.created_at).total_seconds()

    def _take(self, step: life.Step, condition: Q, **values: Any) -> bool:
        """One conditional UPDATE; whether this process won."""
        values["status"] = step.target
        here = Submission.objects.filter(condition, pk=self.pk, status__in=step.sources)
        won = here.update(**values) == 1
        if won:
            for name, value in values.items():
                setattr(self, name, value)
        return won

    def start(self) -> bool:
        """Claim it for judging: queued, or left behind by a worker whose lease ran out.

        Not while another answer of the same student is being judged: whoever ends that one
        sends this one again.
        """
        now = timezone.now()
        claimable = Q(status=Status.QUEUED) | Q(status=Status.RUNNING, lease_until__lt=now)
        try:
            with transaction.atomic():
                return self._take(
                    life.START,
                    claimable & Q(attempts=self.attempts, attempts__lt=ATTEMPTS),
                    attempts=self.attempts + 1,
                    started_at=now,
                    lease_token=uuid.uuid4(),
                    lease_until=now + LEASE,
                )
        except IntegrityError:
            return False

    def _mine(self) -> Q:
        return Q(lease_token=self.lease_token)

    @transaction.atomic
    def record(self, report: Report) -> bool:
        """Write the verdict, once: a worker whose lease has passed to another writes nothing."""
        verdict: dict[str, Any] = {
            "verdict": str(report.verdict),
            "score": report.score,
            "max_score": report.max_score,
            "message": report.message,
            "line": report.line,
            "duration_ms": report.duration_ms,
            "started_at": self.started_at,
            "finished_at": timezone.now(),
        }
        if not self._take(life.RECORD, self._mine(), **verdict, lease_token=None, lease_until=None):
            return False
        judging = Judging.objects.create(
            submission=self,
            number=self.judgings.count() + 1,
            revision_id=self.revision_id,
            **verdict,
        )
        Result.objects.bulk_create(
            Result(judging=judging, position=position, **test.to_json())
            for position, test in enumerate(report.tests, 1)
        )
        if self.verdict == Verdict.PASSED:
            Completion.objects.get_or_create(
                enrollment_id=self.enrollment_id,
                exercise_id=self.exercise_id,
                # What counts for a deadline, however long the answer waited.
                defaults={"at": self.created_at},
            )
        return True

    def give_back(self) -> bool:
        """After a fault of the platform: to be judged again, or given up after three times."""
        free = {"lease_token": None, "lease_until": None}
        if self.attempts >= ATTEMPTS:
            return self._take(life.GIVE_UP, self._mine(), **free)
        again = timezone.now() + (self.attempts - 1) * PAUSE
        return self._take(life.GIVE_BACK, self._mine(), queued_at=again, **free)

    def give_up(self) -> bool:
        """A worker died three times while it judged this."""
        expired = Q(lease_until__lt=timezone.now(), attempts__gte=ATTEMPTS)
        return self._take(life.GIVE_UP, expired, lease_token=None, lease_until=None)

    def run_again(self) -> bool:
        """After the platform was mended: everything begins anew."""
        return self._take(life.RUN_AGAIN, Q(), attempts=0, queued_at=timezone.now())

    def judge_again(self) -> bool:
        """By the exercise as it is now and behind all live answers.

        The verdict so far stays in the history, and an exercise once passed stays passed.
        """
        return self._take(
            life.JUDGE_AGAIN,
            Q(),
            lane=Lane.BACKGROUND,
            revision_id=self.exercise.revision_id or self.revision_id,
            attempts=0,
            queued_at=timezone.now(),
            verdict=None,
            score=0,
            max_score=0,
            message="",
            line=None,
            duration_ms=0,
            started_at=None,
            finished_at=None,
        )

    def cancel(self) -> bool:
        """Take it back, which is possible until somebody has started to judge it."""
        return self._take(life.CANCEL, Q(lane=Lane.LIVE), message=WITHDRAWN)

    def resent(self) -> bool:
        """Its message is to be sent again, by whoever says so first."""
        return self._take(life.RESEND, Q(queued_at=self.queued_at), queued_at=timezone.now())
