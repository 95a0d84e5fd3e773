"""Many students with sessions of their own, without a login each: hashing would be the load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping

from tests.conftest import ROOT

ENROLL = """
import json, sys
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from courses.models import Cohort, Enrollment, User

cohort, _ = Cohort.objects.get_or_create(
    slug="crowd", defaults={"name": "A crowd", "starts_on": timezone.localdate()}
)
unusable = make_password(None)
sessions = []
for number in range(%d):
    user, _ = User.objects.get_or_create(
        username=f"crowd-{number}", defaults={"password": unusable}
    )
    Enrollment.objects.get_or_create(user=user, cohort=cohort)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    sessions.append(session.session_key)
print(json.dumps(sessions))
"""


def manage(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, text=True, check=False,
        capture_output=True, env=os.environ | dict(environment), stdin=subprocess.DEVNULL,
        timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-3000:]
    return done.stdout


def enroll(count: int, environment: Mapping[str, str]) -> list[str]:
    """Their session keys, on the site of this environment."""
    printed = manage(environment, "shell", "--no-imports", "--command", ENROLL % count)
    keys: list[str] = json.loads(printed.splitlines()[-1])
    return keys
