"""Every address of the site, as each kind of person: its status, its cost, and every link in it."""

from __future__ import annotations

import gzip
import re
import uuid
from collections import deque
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

STATIC = Path(__file__).parents[2] / "static"
LOGIN, HIDDEN, POST_ONLY = 302, 404, 405


@dataclass(frozen=True)
class Address:
    """Statuses of a GET for a visitor, a student, her instructor and the host."""

    visitor: int
    student: int
    instructor: int
    host: int
    queries: int
    kwargs: tuple[str, ...] = ()


# Queries count session and user.
ADDRESSES = {
    "home": Address(200, 200, 200, 200, 10),
    "syllabus": Address(LOGIN, 200, 200, 200, 9),
    "search": Address(LOGIN, 200, 200, 200, 4),
    "account": Address(LOGIN, 200, 200, 200, 3),
    "password": Address(LOGIN, 200, 200, 200, 3),
    "login": Address(200, 302, 302, 302, 2),
    "logout": Address(LOGIN, POST_ONLY, POST_ONLY, POST_ONLY, 2),
    "livez": Address(200, 200, 200, 200, 2),
    "readyz": Address(200, 200, 200, 200, 6),
    "operations": Address(LOGIN, HIDDEN, HIDDEN, 200, 20),
    "cohort": Address(LOGIN, HIDDEN, 200, HIDDEN, 7, ("cohort",)),
    "day": Address(LOGIN, 200, 200, 200, 8, ("week", "day")),
    "exercise": Address(LOGIN, 200, 200, 200, 15, ("exercise",)),
    "compare": Address(LOGIN, 200, HIDDEN, HIDDEN, 8, ("exercise",)),
    "draft": Address(LOGIN, POST_ONLY, POST_ONLY, POST_ONLY, 2, ("exercise",)),
    "open-hint": Address(LOGIN, POST_ONLY, POST_ONLY, POST_ONLY, 2, ("exercise",)),
    "run-exercise": Address(POST_ONLY, POST_ONLY, POST_ONLY, POST_ONLY, 2, ("exercise",)),
    "run": Address(LOGIN, 200, HIDDEN, HIDDEN, 4, ("run",)),
    "submission": Address(LOGIN, 200, 200, HIDDEN, 8, ("submission",)),
    "cancel": Address(LOGIN, POST_ONLY, POST_ONLY, POST_ONLY, 2, ("submission",)),
    "preview": Address(LOGIN, HIDDEN, HIDDEN, 200, 3),
    "preview-exercise": Address(LOGIN, HIDDEN, HIDDEN, 200, 3, ("written",)),
    "preview-day": Address(LOGIN, HIDDEN, HIDDEN, 200, 3, ("written-week", "written-day")),
}
ROLES = ("visitor", "student", "instructor", "host")
WORDS = {
    "cohort": {"slug": "autumn"},
    "week": {"week": "week-17"},
    "day": {"day": "day-1"},
    "exercise": {"slug": "first-steps"},
    "written": {"slug": "managed-resources"},
    "written-week": {"week": "week-17"},
    "written-day": {"day": "day-1"},
}


@pytest.fixture
def submission(rows, alice, exercises):
    answer = {"solution.py": "def label():\n    return nothing\n"}
    return rows.judged(alice.enrollment, exercises[0], answer, message="It failed.")


@pytest.fixture
def run(alice, exercises):
    from grading.models import Run

    return Run.objects.create(
        enrollment=alice.enrollment,
        exercise=exercises[0],
        revision=exercises[0].revision,
        files={"solution.py": ""},
    )


@pytest.fixture
def address_of(submission, run, draft_day):
    words = WORDS | {"run": {"pk": run.pk}, "submission": {"pk": submission.pk}}

    def address(name: str) -> str:
        kwargs: dict[str, object] = {}
        for word in ADDRESSES[name].kwargs:
            kwargs |= words[word]
        return reverse(name, kwargs=kwargs)

    return address


@pytest.fixture
def people(alice, bob, rows):
    from courses.models import User

    host = User.objects.create_superuser("host", password=rows.PASSWORD)
    staff = rows.user("staff")  # without any permission
    staff.is_staff = True
    staff.save()
    return {"staff": staff, "visitor": None, "student": alice, "instructor": bob, "host": host}


@pytest.fixture
def client_of(people):
    def log_in(role: str) -> Client:
        client = Client()
        if people[role] is not None:
            client.force_login(people[role])
        return client

    return log_in


def names(resolver: URLResolver) -> set[str]:
    found: set[str] = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            found.add(str(pattern.name))
        elif str(pattern.pattern) != "admin/":
            found |= names(pattern)
    return found


def test_no_address_is_left_out():
    assert names(get_resolver()) == set(ADDRESSES)


@pytest.mark.parametrize("role", ROLES)
def test_each_person_gets_what_is_theirs_at_its_price(client_of, address_of, role):
    client = client_of(role)
    for name, wanted in ADDRESSES.items():
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address_of(name))
        assert answer.status_code == getattr(wanted, role), name
        if answer.status_code == LOGIN and role == "visitor":
            assert answer["Location"].startswith("/login/"), name
        assert len(queries) <= wanted.queries, (name, [query["sql"] for query in queries])


@pytest.mark.parametrize("role", ["student", "instructor", "host"])
def test_what_does_not_exist_is_not_found(client_of, role):
    client = client_of(role)
    unknown = {"slug": "nowhere", "week": "week-99", "day": "day-9", "pk": uuid.uuid4()}
    keys = {"run": "pk", "submission": "pk", "week": "week", "day": "day",
            "written-week": "week", "written-day": "day"}  # fmt: skip
    for name, wanted in ADDRESSES.items():
        kwargs = {key: unknown[key] for key in (keys.get(word, "slug") for word in wanted.kwargs)}
        if kwargs:
            answer = client.get(reverse(name, kwargs=kwargs))
            assert answer.status_code in (HIDDEN, POST_ONLY), name


def test_no_page_is_heavy(client_of, address_of):
    """Bytes as they are sent: 40 KB, and 160 KB more for the editor where there is one."""
    client = client_of("host")
    weighed = 0
    for name in ADDRESSES:
        answer = client.get(address_of(name))
        if answer.status_code != 200 or "html" not in answer["Content-Type"]:
            continue
        files = re.findall(r'(?:src|href)="/static/([^"]+)"', answer.content.decode())
        weight = sum(len(gzip.compress((STATIC / file).read_bytes())) for file in files)
        editor = "editor/editor.js" in files
        assert weight <= (200_000 if editor else 40_000), name
        assert editor == (name == "exercise"), name
        weighed += 1
    assert weighed >= 8


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if held.get("id"):
            self.ids.add(str(held["id"]))
        if tag == "a" and held.get("href"):
            self.found.append(str(held["href"]))


@pytest.mark.parametrize("role", [*ROLES, "staff"])
def test_every_link_that_a_person_can_reach_leads_somewhere(client_of, submission, run, role):
    """Breadth first from the start; pages of the admin are looked at, but not walked through."""
    client = client_of(role)
    start = "/cohorts/autumn/" if role == "instructor" else "/"
    ahead, seen, dead = deque([("", start)]), {start}, []
    ids: dict[str, set[str]] = {}
    wanted: list[tuple[str, str, str]] = []
    while ahead:
        origin, address = ahead.popleft()
        answer = client.get(address, follow=True)
        if answer.status_code != 200:
            dead.append(f"{origin} leads to {address}: {answer.status_code}")
            continue
        if address.startswith("/admin/") or "html" not in answer["Content-Type"]:
            continue
        links = Links()
        links.feed(answer.content.decode())
        ids[address] = links.ids
        for link in links.found:
            target, fragment = urldefrag(urljoin(address, link))
            if urlsplit(target).netloc or target.startswith("/preview/"):
                continue
            if fragment:
                wanted.append((address, target, fragment))
            if target not in seen:
                seen.add(target)
                ahead.append((address, target))
    assert dead == []
    assert len(seen) >= {"visitor": 2, "student": 9, "instructor": 5, "host": 7, "staff": 6}[role]
    broken = [f"{a} leads to {t}#{f}" for a, t, f in wanted if t in ids and f not in ids[t]]
    assert broken == []
