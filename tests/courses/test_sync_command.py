"""`manage.py sync_curriculum` as the one who hosts the site meets it."""

import io

import pytest
from django.core.management import CommandError, call_command

from courses.models import Exercise
from tests.courses.trees import DAY, Tree

ORDER = """\
from courses.models import Exercise
print("ORDER", *Exercise.objects.in_order().values_list("slug", flat=True))
"""


def run(tree: Tree, *options: str) -> str:
    out = io.StringIO()
    call_command("sync_curriculum", "--path", str(tree.root), *options, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_it_says_what_it_planned_what_it_made_and_that_nothing_is_left(tree: Tree):
    tree.prove()
    planned = run(tree, "--plan").splitlines()
    assert planned[0].split() == ["add", "phase", "phase-3"]
    assert planned[-1] == "6 changes planned."
    assert not Exercise.objects.exists()
    assert run(tree).splitlines() == [*planned[:-1], "6 changes made."]
    assert run(tree) == "0 changes made.\n"
    tree.set(f"{DAY}/day.yaml", title="Totals")
    assert run(tree).splitlines()[-1] == "1 change made."


@pytest.mark.django_db
@pytest.mark.parametrize("option", [[], ["--plan"]])
def test_bad_files_are_told_one_a_line_and_change_nothing(tree: Tree, option):
    tree.set(f"{DAY}/day.yaml", tilte="Sums", minutes="long")
    with pytest.raises(CommandError) as caught:
        run(tree, *option)
    first, *problems = str(caught.value).splitlines()
    assert first == "nothing was changed, 2 problems:"
    assert all(problem.startswith(f"{tree.root / DAY}/day.yaml: ") for problem in problems)
    assert not Exercise.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("option", [[], ["--plan"]])
def test_an_unproven_exercise_is_refused_with_the_remedy(tree: Tree, option):
    with pytest.raises(CommandError) as caught:
        run(tree, *option)
    assert str(caught.value) == (
        "nothing was changed: not proven as they stand: add. "
        "Prove them with `manage.py check_curriculum add --write`."
    )


def test_sqlite_gets_the_same_rows_in_the_same_order(tree: Tree, tmp_path, manage):
    tree.prove()
    database = {"DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}
    for arguments in (["migrate", "-v0"], ["sync_curriculum", "--path", str(tree.root)]):
        done = manage(*arguments, **database)
        assert done.returncode == 0, done.stderr
    # Both of week 17: the day's exercise comes before the project, which has no day.
    assert "ORDER add parcel-desk" in manage("shell", "-c", ORDER, **database).stdout
    again = manage("sync_curriculum", "--path", str(tree.root), **database)
    assert again.stdout == "0 changes made.\n"
