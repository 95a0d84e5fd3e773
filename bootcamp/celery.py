import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging
from django_structlog.celery.steps import DjangoStructLogInitStep

from bootcamp import broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bootcamp.settings")
broker.use()
app = Celery("bootcamp")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(DjangoStructLogInitStep)


@setup_logging.connect  # type: ignore[untyped-decorator]
def keep_the_sites_logging(**_: Any) -> None:
    """Celery puts its own in place of `LOGGING` unless somebody listens here."""
