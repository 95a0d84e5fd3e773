"""What a deployment gets wrong: `manage.py check --deploy`, each with an id and a remedy."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Doubt

BACKENDS = ("auto", "docker", "bubblewrap")


@register()
def sandbox_backend(**_: Any) -> list[CheckMessage]:
    if settings.SANDBOX_BACKEND in BACKENDS:
        return []
    return [
        Error(
            f"SANDBOX_BACKEND is '{settings.SANDBOX_BACKEND}', which is no sandbox.",
            hint=f"Choose one of {', '.join(BACKENDS)}.",
            id="bootcamp.E001",
        )
    ]


@register()
def waiting(**_: Any) -> list[CheckMessage]:
    if settings.WEB_THREADS >= 2 and settings.VERDICT_WAIT_SECONDS >= 0:
        return []
    return [
        Error(
            f"WEB_THREADS is {settings.WEB_THREADS} and VERDICT_WAIT_SECONDS"
            f" is {settings.VERDICT_WAIT_SECONDS}.",
            hint="At most half of the threads wait for verdicts: two threads, no negative time.",
            id="bootcamp.E002",
        )
    ]


@register(Tags.security, deploy=True)
def isolation(**_: Any) -> list[CheckMessage]:
    if settings.SANDBOX_BACKEND == "docker":
        return []
    return [
        Doubt(
            f"SANDBOX_BACKEND is '{settings.SANDBOX_BACKEND}'; bubblewrap limits neither total"
            " memory nor files.",
            hint="Set SANDBOX_BACKEND=docker where strangers' answers are judged.",
            id="bootcamp.W001",
        )
    ]


@register(Tags.security, deploy=True)
def database(**_: Any) -> list[CheckMessage]:
    if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3":
        return []
    return [
        Doubt(
            "The database is SQLite, which more than one machine cannot share.",
            hint="Set DATABASE_URL=postgres://…; PostgreSQL 15 or newer.",
            id="bootcamp.W002",
        )
    ]


@register(Tags.security, deploy=True)
def secret(**_: Any) -> list[CheckMessage]:
    if settings.SECRET_KEY != settings.INSECURE_SECRET_KEY:
        return []
    return [
        Error(
            "SECRET_KEY is not set: everyone who reads the source can sign in as anyone.",
            hint="Set SECRET_KEY to 50 random characters.",
            id="bootcamp.E003",
        )
    ]
