"""One line for each thing that happened: JSON for machines, plain for a person.

The web, the worker and the commands log alike, through the standard library; what is bound to the
context (request, user, task, submission) stands on every line, and travels with each message from
the web to the worker.
"""

from __future__ import annotations

import logging
from typing import Any

import structlog
from structlog.typing import Processor

FORMATS = ("line", "json")
QUIET = ("GET /livez", "GET /readyz")  # asked every few seconds by whoever watches

_before: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


class NotTheWatch(logging.Filter):
    """Leaves out successful health checks."""

    def filter(self, record: logging.LogRecord) -> bool:
        event = record.msg
        if not isinstance(event, dict) or record.levelno > logging.INFO:
            return True
        return event.get("request") not in QUIET


def configuration(form: str, level: str) -> dict[str, Any]:
    """What `LOGGING` is to be; raises ValueError for another form than those of FORMATS."""
    if form not in FORMATS:
        raise ValueError(f"LOG_FORMAT is {form!r}; it can be {' or '.join(FORMATS)}")
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_before,
            structlog.processors.StackInfoRenderer(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    rendering: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if form == "json":
        rendering += [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    else:
        rendering.append(
            structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            )
        )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": [*_before, structlog.stdlib.ExtraAdder()],
        "processors": rendering,
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"log": formatter},
        "filters": {"watch": {"()": NotTheWatch}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "log",
                "filters": ["watch"],
            }
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # What Celery says of each task is said with its context by django_structlog.
            "celery.worker.strategy": {"level": "WARNING"},
            "celery.app.trace": {"level": "WARNING"},
        },
    }
