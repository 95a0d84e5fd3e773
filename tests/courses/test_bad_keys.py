"""YAML files that are wrong: each problem names file, key, what was found and what was expected."""

import pytest

from courses.content import ContentError
from tests.courses.trees import ADD, DAY, LATER, PROJECT, WEEK, Tree, id_of

FILES = {
    "root": "curriculum.yaml",
    "phase": "phase-3/phase.yaml",
    "week": f"{WEEK}/week.yaml",
    "day": f"{DAY}/day.yaml",
    "exercise": f"{ADD}/exercise.yaml",
}


def only(tree: Tree):
    (problem,) = tree.problems()
    return str(problem.file.relative_to(tree.root)), problem.key, problem.found, problem.expected


@pytest.mark.parametrize("kind", FILES)
def test_an_unknown_key_is_named_beside_those_that_are_known(tree: Tree, kind):
    tree.set(FILES[kind], tilte="Sums")
    file, key, found, expected = only(tree)
    assert (file, key, found) == (FILES[kind], "tilte", "an unknown key")
    known = {"root": "phases", "phase": "weeks", "week": "days"}.get(kind, "title")
    assert known in expected


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("root", "phases"), ("phase", "uuid"), ("phase", "number"), ("phase", "title"),
        ("phase", "weeks"), ("week", "uuid"), ("week", "number"), ("week", "title"),
        ("day", "uuid"), ("day", "title"), ("day", "first"), ("day", "minutes"),
        ("exercise", "uuid"), ("exercise", "title"), ("exercise", "kind"),
        ("exercise", "minutes"), ("exercise", "points"),
    ],
)  # fmt: skip
def test_a_missing_key_is_named_with_what_belongs_there(tree: Tree, kind, missing):
    tree.set(FILES[kind], **{missing: ...})
    problems = {(p.file, p.key, p.found) for p in tree.problems()}
    assert (tree.root / FILES[kind], missing, "nothing") in problems
    assert all(problem.expected for problem in tree.problems())


WRONG = [
    ("root", "phases", "phase-3", "a list of texts"),
    ("root", "phases", [3], "a list of texts"),
    ("phase", "number", "three", "a whole number from 1 to 99"),
    ("phase", "number", 100, "a whole number from 1 to 99"),
    ("phase", "title", ["Advanced"], "text of at most 200 characters"),
    ("phase", "title", "  ", "text of at most 200 characters"),
    ("phase", "title", "x" * 201, "text of at most 200 characters"),
    ("phase", "title", "A\0B", "text of at most 200 characters"),
    ("phase", "uuid", 17, "a UUID (make one with `uuidgen`)"),
    ("phase", "uuid", "not-a-uuid", "a UUID (make one with `uuidgen`)"),
    ("week", "number", 17.0, "a whole number from 1 to 99"),
    ("week", "block", 3, "text of at most 100 characters"),
    ("day", "status", "published", "one of draft, live, retired"),
    ("day", "status", True, "one of draft, live, retired"),
    ("day", "first", 8, "a whole number from 1 to 7"),
    ("day", "last", 0, "a whole number from 1 to 7"),
    ("day", "minutes", None, "a whole number from 1 to 10000"),
    ("day", "objectives", "Add", "a list of texts"),
    ("day", "sections", [""], "a list of texts"),
    ("exercise", "kind", "homework", "one of quick, assignment, project, capstone"),
    ("exercise", "status", "done", "one of draft, live, retired"),
    ("exercise", "difficulty", 5, "a whole number from 1 to 4"),
    ("exercise", "difficulty", True, "a whole number from 1 to 4"),
    ("exercise", "minutes", "8", "a whole number from 1 to 10000"),
    ("exercise", "points", 0, "a whole number from 1 to 1000"),
    ("exercise", "environment", "ruby", "one of python"),
    ("exercise", "size", "huge", "one of small, large"),
    ("exercise", "concepts", {"a": 1}, "a list of texts"),
    ("exercise", "outline", [None], "a list of texts"),
]


@pytest.mark.parametrize(("kind", "key", "value", "expected"), WRONG)
def test_a_wrong_value_is_shown_with_what_is_expected(tree: Tree, kind, key, value, expected):
    tree.set(FILES[kind], **{key: value})
    problems = [(p.file, p.key, p.found, p.expected) for p in tree.problems()]
    assert (tree.root / FILES[kind], key, repr(value), expected) in problems


@pytest.mark.parametrize(
    "name",
    ["../solution.py", "a/../../b.py", "/etc/passwd", "a//b.py", "", ".env", "a b.py", "x" * 101],
)
def test_a_file_name_may_not_lead_elsewhere(tree: Tree, name):
    tree.set(f"{PROJECT}/exercise.yaml", files=["solution.py", name])
    file, key, found, _ = only(tree)
    assert (file, key) == (f"{PROJECT}/exercise.yaml", "files")
    assert repr(name) in found


@pytest.mark.parametrize(
    ("files", "found"), [([], "an empty list"), (["a.py", "a.py"], "['a.py', 'a.py']")]
)
def test_files_are_named_once_and_at_least_one(tree: Tree, files, found):
    tree.set(f"{PROJECT}/exercise.yaml", files=files)
    assert only(tree)[:3] == (f"{PROJECT}/exercise.yaml", "files", found)


@pytest.mark.parametrize("name", ["../add", "/tmp", "Day-1", "day_1", "day-", "a" * 101])
def test_a_folder_is_named_by_a_plain_slug(tree: Tree, name):
    tree.set(f"{LATER}/day.yaml", exercises=[name])
    file, key, found, expected = only(tree)
    assert (file, key, found) == (f"{LATER}/day.yaml", "exercises", repr(name))
    assert expected == "a name of a-z, 0-9 and single hyphens"


@pytest.mark.parametrize(
    ("kind", "key"),
    [("root", "phases"), ("phase", "weeks"), ("week", "days"), ("week", "exercises"),
     ("day", "exercises")],
)  # fmt: skip
def test_a_folder_that_is_not_there_is_reported_where_it_is_named(tree: Tree, kind, key):
    here = {"root": "phase-3", "phase": "week-17", "week": "day-1", "day": "add"}[kind]
    listed = {"exercises": ["parcel-desk"]} if (kind, key) == ("week", "exercises") else {}
    listed = listed or {key: ["day-1", "day-2"] if kind == "week" else [here]}
    tree.set(FILES[kind], **{key: [*listed[key], "nowhere"]})
    file, found_key, found, expected = only(tree)
    assert (file, found_key, found) == (FILES[kind], key, "'nowhere'")
    assert str((tree.root / FILES[kind]).parent) in expected


def test_a_folder_named_twice_is_reported(tree: Tree):
    tree.set(FILES["week"], days=["day-1", "day-2", "day-1"])
    assert only(tree)[:3] == (FILES["week"], "days", "'day-1' twice")


@pytest.mark.parametrize(
    ("kind", "key", "kept", "lost", "file"),
    [
        ("day", "exercises", [], "add", "exercise.yaml"),
        ("week", "exercises", [], "parcel-desk", "exercise.yaml"),
        ("week", "days", ["day-1"], "day-2", "day.yaml"),
        ("phase", "weeks", [], "week-17", "week.yaml"),
    ],
)
def test_a_folder_that_nobody_names_is_reported(tree: Tree, kind, key, kept, lost, file):
    tree.write(f"{DAY}/lesson.md", "## Why\n")
    tree.set(FILES[kind], **{key: kept})
    assert only(tree) == (FILES[kind], key, f"no '{lost}'", f"every folder that has a {file}")


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("title: [", "line 1", "expected the node content"),
        ("uuid: x\ntitle: a: b\n", "line 2", "mapping values are not allowed here"),
        ("uuid: x\n\tb: 1\n", "line 2", "cannot start any token"),
        ("title: A\ntitle: B\n", "line 2", "the key 'title' given twice"),
        ("? [a, b]\n: 1\n", "line 1", "unhashable key"),
        ("title: !!python/object:os.system {}\n", "line 1", "could not determine a constructor"),
        ("title: 2026-13-01\n", "", "month must be in 1..12"),
        ("title: \x01\n", "", "special characters are not allowed"),
        ("- a\n- b\n", "", "['a', 'b']"),
        ("text", "", "'text'"),
        ("# nothing else\n", "", "None"),
        ("", "", "an empty file"),
    ],
)
def test_broken_yaml_is_reported_once_with_its_line(tree: Tree, text, line, found):
    tree.write(FILES["exercise"], text)
    problems = [p for p in tree.problems() if p.file == tree.root / FILES["exercise"]]
    assert [problem.key for problem in problems] == [line]
    assert found in problems[0].found
    assert "YAML" in problems[0].expected


def test_a_uuid_that_stands_twice_is_reported_with_both_files(tree: Tree):
    tree.set(f"{PROJECT}/exercise.yaml", uuid=id_of(LATER))
    file, key, found, expected = only(tree)
    assert (file, key, found) == (f"{PROJECT}/exercise.yaml", "uuid", id_of(LATER))
    assert expected == f"another than in {tree.root / LATER / 'day.yaml'}"


def test_an_exercise_name_that_stands_twice_is_reported_with_both_files(tree: Tree):
    tree.draft(f"{LATER}/add")
    tree.set(f"{LATER}/day.yaml", exercises=["add"])
    file, key, found, expected = only(tree)
    assert (file, key, found) == (f"{LATER}/add/exercise.yaml", "folder name", "add")
    assert expected == f"another than in {tree.root / ADD / 'exercise.yaml'}"


def test_weeks_have_names_and_numbers_of_their_own(tree: Tree):
    tree.yaml("curriculum.yaml", phases=["phase-3", "phase-4"])
    tree.yaml("phase-4/phase.yaml", "four", number=3, title="More", weeks=["week-17"])
    tree.yaml("phase-4/week-17/week.yaml", "more", number=17, title="More")
    assert {(str(p.file.relative_to(tree.root)), p.key, p.found) for p in tree.problems()} == {
        ("phase-4/phase.yaml", "number", "3"),
        ("phase-4/week-17/week.yaml", "number", "17"),
        ("phase-4/week-17/week.yaml", "folder name", "week-17"),
    }


def test_days_of_a_week_do_not_overlap(tree: Tree):
    tree.set(FILES["day"], last=2)
    file, key, found, _ = only(tree)
    assert (file, key, found) == (f"{LATER}/day.yaml", "first", "2")


def test_all_problems_are_reported_together_one_a_line(tree: Tree):
    tree.set(FILES["phase"], number="three")
    tree.set(FILES["week"], color="red")
    tree.write(f"{LATER}/day.yaml", "title: [")
    tree.set(f"{ADD}/exercise.yaml", uuid=id_of(PROJECT))
    tree.remove(f"{ADD}/tests")
    with pytest.raises(ContentError) as caught:
        tree.load()
    lines = str(caught.value).splitlines()
    assert len(lines) == len(caught.value.problems) == 5
    number = f"{tree.root / FILES['phase']}: number: found 'three', expected a whole number"
    assert any(line.startswith(number) for line in lines)


def test_a_missing_curriculum_is_one_problem(tmp_path):
    tree = Tree(tmp_path / "here")
    tree.root = tmp_path / "elsewhere"
    assert only(tree)[:3] == ("curriculum.yaml", "", "no such file")
