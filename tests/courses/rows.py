"""What a sync told and what it left in the database."""

from courses.models import Day, Exercise, Phase, Revision, Week
from courses.sync import sync
from tests.courses.trees import Tree

CATALOG = (Phase, Week, Day, Exercise, Revision)


def rows():
    """All there is in the catalog."""
    return {model: list(model.objects.order_by("pk").values()) for model in CATALOG}


def ids_of_rows():
    return {row.uuid: row.pk for model in CATALOG[:4] for row in model.objects.all()}


def told(tree: Tree, **options) -> list[str]:
    return [" ".join(line.split()) for line in sync(tree.load(), **options).lines]
