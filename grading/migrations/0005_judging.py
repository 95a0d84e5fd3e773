from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):
    """Verdicts get rows of their own; 0006 fills them from what is there."""

    dependencies = [
        ('courses', '0002_enrollment_message'),
        ('grading', '0004_one_running_per_student'),
    ]

    operations = [
        migrations.CreateModel(
            name='Judging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('verdict', models.CharField(choices=[('passed', 'passed'), ('failed', 'not passed yet'), ('crashed', 'crashed'), ('timed_out', 'time limit reached'), ('memory_exceeded', 'memory limit reached'), ('output_exceeded', 'output limit reached'), ('invalid', 'could not be run')], max_length=20)),
                ('score', models.PositiveIntegerField()),
                ('max_score', models.PositiveIntegerField()),
                ('message', models.TextField(blank=True)),
                ('line', models.PositiveIntegerField(blank=True, null=True)),
                ('duration_ms', models.FloatField()),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField()),
                ('revision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='judgings', to='courses.revision')),
                ('submission', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='judgings', to='grading.submission')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [
                    models.UniqueConstraint(fields=('submission', 'number'), name='judging_number'),
                    models.CheckConstraint(condition=models.Q(('score__lte', models.F('max_score'))), name='judging_score_in_range'),
                ],
            },
        ),
        migrations.AddField(
            model_name='result',
            name='judging',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='results', to='grading.judging'),
        ),
        migrations.AddField(
            model_name='submission',
            name='lane',
            field=models.CharField(choices=[('live', 'live'), ('background', 'background')], default='live', max_length=10),
        ),
    ]
