"""Models are imported inside: pytest reads this file before Django knows its settings."""

import datetime as dt

import pytest


@pytest.fixture
def tree(tmp_path):
    from tests.courses.trees import Tree

    return Tree(tmp_path / "curriculum")


@pytest.fixture
def make_enrollment(db):
    from courses.models import Cohort, Enrollment, User

    def make(name="alice", cohort="autumn"):
        user, _ = User.objects.get_or_create(username=name)
        in_cohort, _ = Cohort.objects.get_or_create(
            slug=cohort, defaults={"name": cohort.title(), "starts_on": dt.date(2026, 9, 7)}
        )
        return Enrollment.objects.create(user=user, cohort=in_cohort)

    return make
