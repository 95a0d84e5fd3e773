from django.db import migrations, models
import django.db.models.deletion


class Migration(migrations.Migration):

    dependencies = [('grading', '0006_judgings_of_what_is_there')]

    operations = [
        migrations.RemoveConstraint(model_name='result', name='result_position'),
        migrations.RemoveConstraint(model_name='result', name='result_once_per_test'),
        migrations.RemoveField(model_name='result', name='submission'),
        migrations.AlterField(
            model_name='result',
            name='judging',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='results', to='grading.judging'),
        ),
        migrations.AddConstraint(
            model_name='result',
            constraint=models.UniqueConstraint(fields=('judging', 'position'), name='result_position'),
        ),
        migrations.AddConstraint(
            model_name='result',
            constraint=models.UniqueConstraint(fields=('judging', 'name'), name='result_once_per_test'),
        ),
        migrations.RemoveConstraint(model_name='submission', name='submission_one_running_per_student'),
        migrations.AddConstraint(
            model_name='submission',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'running')), fields=('enrollment', 'lane'), name='submission_one_running_per_lane'),
        ),
        migrations.AddConstraint(
            model_name='submission',
            constraint=models.CheckConstraint(condition=models.Q(('lane__in', ['live', 'background'])), name='submission_lane'),
        ),
    ]
