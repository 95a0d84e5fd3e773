"""What a student has typed and not submitted, one row per file."""

from __future__ import annotations

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from courses.models import Enrollment, Exercise


class Draft(models.Model):
    """`version` counts the texts that were saved: whoever saves says on which one theirs builds."""

    enrollment = models.ForeignKey(Enrollment, on_delete=models.CASCADE, related_name="drafts")
    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="drafts")
    name = models.CharField(max_length=100)
    text = models.TextField(blank=True)
    # What stood here before an older text was brought back and written over it.
    before = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["enrollment", "exercise", "name"], name="draft_one_for_each_file"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} of {self.exercise_id}, version {self.version}"


def save_draft(
    enrollment: Enrollment, exercise: Exercise, name: str, text: str, version: int, *, keep: bool
) -> tuple[Draft, bool]:
    """The draft as it stands now, and whether `text` is in it.

    It is not if somebody saved another text since `version` (0: there was none). `keep` remembers
    what is written over.
    """
    mine = {"enrollment": enrollment, "exercise": exercise, "name": name}
    now = timezone.now()
    if version == 0:
        try:
            with transaction.atomic():
                return Draft.objects.create(**mine, text=text, saved_at=now), True
        except IntegrityError:
            pass  # another page was first
    else:
        change = {"text": text, "version": version + 1, "saved_at": now}
        if keep:
            change["before"] = models.F("text")
        Draft.objects.filter(**mine, version=version).exclude(text=text).update(**change)
    # Forgotten by an instructor's hand: then this text is the first again.
    draft, _ = Draft.objects.get_or_create(**mine, defaults={"text": text, "saved_at": now})
    return draft, draft.text == text
