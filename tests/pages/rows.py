"""Rows of a small catalog and of the cast that learns from it."""

import datetime as dt
import uuid

from courses.models import Cohort, Day, Enrollment, Exercise, Phase, Revision, User, Week

PASSWORD = "correct horse battery"


def week() -> Week:
    phase = Phase.objects.create(
        uuid=uuid.uuid4(), slug="phase-3", title="Advanced Python", number=3, position=1
    )
    return Week.objects.create(
        uuid=uuid.uuid4(),
        slug="week-17",
        title="Advanced Features",
        number=17,
        phase=phase,
        position=1,
    )


def day(week: Week, number: int, title: str, status: str) -> Day:
    return Day.objects.create(
        uuid=uuid.uuid4(),
        slug=f"day-{number}",
        title=title,
        week=week,
        first=number,
        last=number,
        minutes=90,
        position=number,
        status=status,
        lesson=[{"html": "<h2>The problem</h2><p>Who closes it?</p>"}],
    )


def open_exercise(
    day: Day, slug: str, position: int, files: tuple[str, ...] = ("solution.py",), **more
) -> Exercise:
    exercise = Exercise.objects.create(
        uuid=uuid.uuid4(),
        slug=slug,
        title=slug.replace("-", " ").capitalize(),
        kind="quick",
        minutes=8,
        points=1,
        day=day,
        home_week=day.week,
        position=position,
        status="draft",
        instructions_html="<h2>1. Write it</h2><p>Return <code>label</code>.</p>",
        starter=dict.fromkeys(files, "def label():\n    ...\n"),
        **more,
    )
    exercise.revision = Revision.objects.create(
        exercise=exercise,
        digest=uuid.uuid4().hex * 2,
        environment="python",
        size="small",
        entry="solution.py",
        files=[*files],
        tests={"test_it.py": ""},
        reference={"solution.py": ""},
        manifest=[],
    )
    exercise.status = "live"
    exercise.save()
    return exercise


def user(name: str) -> User:
    return User.objects.create_user(name, password=PASSWORD, display_name=name.capitalize())


def student(name: str, cohort: Cohort) -> User:
    student = user(name)
    Enrollment.objects.create(user=student, cohort=cohort)
    return student


def cohort(instructor: User) -> Cohort:
    cohort = Cohort.objects.create(name="Autumn", slug="autumn", starts_on=dt.date(2026, 9, 7))
    cohort.instructors.add(instructor)
    return cohort


def judged(enrollment: Enrollment, exercise: Exercise, files: dict[str, str], **result):
    """An answer that failed its one test, whose result has these texts."""
    from grading.models import Submission
    from grading.sandbox.job import Report, TestResult, Verdict

    assert exercise.revision
    submission = Submission.objects.create(
        enrollment=enrollment,
        exercise=exercise,
        revision=exercise.revision,
        files=files,
        receipt="0" * 64,
        key=uuid.uuid4(),
    )
    test = TestResult(
        "test_label", "It makes a label.", "failed", visible=True, task=1, points=1, **result
    )
    assert submission.start()
    assert submission.record(Report(Verdict.FAILED, tests=(test,)))
    return submission
