from typing import Any

from django.db import migrations

COPIED = ('revision_id', 'verdict', 'score', 'max_score', 'message', 'line', 'duration_ms')


def fill(apps: Any, schema_editor: Any) -> None:
    Submission = apps.get_model('grading', 'Submission')
    Judging = apps.get_model('grading', 'Judging')
    Result = apps.get_model('grading', 'Result')
    for submission in Submission.objects.filter(status='finished').iterator(500):
        judging = Judging.objects.create(
            submission=submission,
            number=1,
            started_at=submission.started_at or submission.created_at,
            finished_at=submission.finished_at or submission.created_at,
            **{name: getattr(submission, name) for name in COPIED},
        )
        Result.objects.filter(submission=submission).update(judging=judging)


class Migration(migrations.Migration):

    dependencies = [('grading', '0005_judging')]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
