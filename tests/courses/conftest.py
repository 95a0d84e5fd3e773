import pytest


@pytest.fixture
def tree(tmp_path):
    from tests.courses.trees import Tree

    return Tree(tmp_path / "curriculum")
