"""One demo site for each module that asks for it."""

import pytest


@pytest.fixture(scope="module")
def site():
    from tests.e2e.sites import demo_site

    with demo_site() as running:
        yield running


@pytest.fixture
def student(site):
    from tests.e2e.visiting import Visitor, person

    visitor = Visitor(site.address)
    visitor.log_in(*person("student", site.printed))
    with visitor.session:
        yield visitor
