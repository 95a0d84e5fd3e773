"""Files of an exercise or lesson that are wrong, missing, or come from elsewhere."""

import json

import pytest

from tests.courses.trees import ADD, DAY, MANIFEST, PROJECT, TESTS, Tree


def told(tree: Tree):
    """The problems as (file, key, found, expected), the file as seen from the root."""
    return [
        (str(p.file.relative_to(tree.root)), p.key, p.found, p.expected) for p in tree.problems()
    ]


@pytest.mark.parametrize(
    ("missing", "reported", "found"),
    [
        ("tests", "tests", "no test in test_*.py"),
        ("starter", "starter/solution.py", "no such file"),
        ("solution", "solution/solution.py", "no such file"),
        ("instructions.md", "instructions.md", "no such file"),
        ("hints.md", "hints.md", "no such file"),
    ],
)
def test_a_live_exercise_is_complete(tree: Tree, missing, reported, found):
    tree.remove(f"{ADD}/{missing}")
    assert (f"{ADD}/{reported}", "", found, "a file of a live exercise") in told(tree)


def test_a_draft_needs_none_of_its_files(tree: Tree):
    tree.set(f"{ADD}/exercise.yaml", status="draft", minutes=..., points=...)
    for part in ("tests", "starter", "solution", "wrong", "instructions.md", "hints.md"):
        tree.remove(f"{ADD}/{part}")
    assert not tree.problems()


def test_a_live_day_has_a_lesson(tree: Tree):
    tree.remove(f"{DAY}/lesson.md")
    assert told(tree) == [(f"{DAY}/lesson.md", "", "no such file", "the lesson of a live day")]


@pytest.mark.parametrize("file", ["instructions.md", "hints.md", "../lesson.md"])
def test_an_empty_file_is_as_good_as_none(tree: Tree, file):
    tree.write(f"{ADD}/{file}", " \n")
    assert any(
        problem.file.resolve() == (tree.root / ADD / file).resolve()
        and problem.found == "an empty file"
        for problem in tree.problems()
    )


@pytest.mark.parametrize("text", ["", "import pytest\n\n\ndef helper(): ...\n"])
def test_tests_without_a_test_are_reported(tree: Tree, text):
    tree.write(f"{ADD}/tests/test_add.py", text)
    tree.remove(f"{ADD}/wrong")
    assert told(tree) == [(f"{ADD}/tests", "", "no test in test_*.py", "a file of a live exercise")]


@pytest.mark.parametrize(
    "file",
    [
        "exercise.yaml", "instructions.md", "hints.md", "proof.json", "tests/test_add.py",
        "starter/solution.py", "solution/solution.py", "wrong/takes_the_larger.py",
        "given/rates.py", "../lesson.md", "../day.yaml",
    ],
)  # fmt: skip
def test_text_that_is_not_utf8_is_named_with_its_byte(tree: Tree, file):
    tree.write(f"{ADD}/{file}", b"title: caf\xe9\n")
    wanted = (tree.root / ADD / file).resolve()
    found = [(p.found, p.expected) for p in tree.problems() if p.file.resolve() == wanted]
    assert found[0] == ("byte 0xe9 at offset 10", "UTF-8 text")


@pytest.mark.parametrize("file", ["tests/test_add.py", "given/rates.txt", "instructions.md"])
def test_a_nul_character_is_named_with_its_line(tree: Tree, file):
    tree.write(f"{ADD}/{file}", b"one\ntwo\0\n")
    assert (f"{ADD}/{file}", "line 2", "a NUL character", "text without any") in told(tree)


def test_a_folder_in_the_place_of_a_file_is_reported(tree: Tree):
    tree.remove(f"{ADD}/hints.md")
    tree.write(f"{ADD}/hints.md/1.md", "## Task 1\n")
    assert (f"{ADD}/hints.md", "", "Is a directory", "a readable file") in told(tree)


def test_what_nobody_would_read_is_reported(tree: Tree):
    tree.write(f"{ADD}/hint.md", "## Task 1\n")
    tree.write(f"{ADD}/test/test_add.py", TESTS)
    known = (
        "only exercise.yaml, instructions.md, hints.md, mutants.yaml, review.md, proof.json, "
        "starter/, solution/, given/, tests/, wrong/"
    )
    assert told(tree) == [
        (f"{ADD}/hint.md", "", "an entry nobody reads", known),
        (f"{ADD}/test", "", "an entry nobody reads", known),
    ]


@pytest.mark.parametrize("part", ["starter", "solution"])
def test_a_file_that_is_not_handed_in_is_reported(tree: Tree, part):
    tree.write(f"{ADD}/{part}/extra.py", "")
    assert told(tree) == [
        (f"{ADD}/{part}/extra.py", "", "a file not in `files`", "only solution.py")
    ]


def test_a_given_file_has_another_name_than_the_answer(tree: Tree):
    tree.write(f"{ADD}/given/solution.py", "")
    assert told(tree) == [
        (f"{ADD}/given/solution.py", "", "a name in `files`", "a name of its own")
    ]


@pytest.mark.parametrize(
    "place", ["tests/test_more.py", "given/secrets.py", "../day-notes", "../lesson.md"]
)
def test_a_link_out_of_the_tree_is_refused_and_not_read(tree: Tree, tmp_path, place):
    secret = tmp_path / "secret.py"
    secret.write_text("TOKEN = 'marker'\n")
    link = tree.root / ADD / place
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(secret)
    (problem,) = tree.problems()
    assert problem.file.resolve() == secret
    assert problem.found == f"a link to {secret}"
    assert "marker" not in str(problem)


def test_a_link_by_dots_and_a_linked_folder_are_refused(tree: Tree, tmp_path):
    (tmp_path / "outside").mkdir()
    (tree.root / ADD / "given").symlink_to("../../../../../outside")
    (tree.root / ADD / "more").symlink_to(tmp_path / "outside")
    assert [path for path, *_ in told(tree)] == [f"{ADD}/given", f"{ADD}/more"]


def test_a_link_that_leads_in_a_circle_is_reported(tree: Tree):
    tree.remove(f"{ADD}/hints.md")
    (tree.root / ADD / "hints.md").symlink_to("hints.md")
    assert [path for path, *_ in told(tree)] == [f"{ADD}/hints.md"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("[[exercise: subtract]]", "'subtract'"),
        ("[[exercise: later]] ", "'later'"),
        ("[[exercise: Add]]", "'[[exercise: Add]]'"),
        ("[[exercise add]]", "'[[exercise add]]'"),
        ("Now: [[exercise: add]]", "'Now: [[exercise: add]]'"),
        ("- [[exercise: add]]", "'[[exercise: add]]'"),
        ("[[exercise: add]]\n\n[[exercise: add]]", "'add once more'"),
    ],
)
def test_an_embedded_exercise_stands_alone_and_is_one_of_the_day(tree: Tree, line, found):
    tree.write(f"{DAY}/lesson.md", f"## Why\n\n{line}\n")
    ((file, key, told_found, expected),) = told(tree)
    assert (file, told_found) == (f"{DAY}/lesson.md", found)
    assert key == ("line 5" if "once more" in found else "line 3")
    assert "add" in expected or "exercise" in expected


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("add = max\n", ["fails", "hint"]),
        ("# fails: test_below_zero\nadd = max\n", ["hint"]),
        ("# hint: Look.\nadd = max\n", ["fails"]),
        ("# fails:\n# hint: Look.\n", ["fails"]),
        ('"""Text."""\n# fails: test_below_zero\n# hint: Look.\n', ["fails", "hint"]),
    ],
)
def test_a_wrong_answer_says_what_catches_it(tree: Tree, source, keys):
    tree.write(f"{ADD}/wrong/other.py", source)
    assert told(tree) == [
        (f"{ADD}/wrong/other.py", key, "nothing", f"`# {key}: …` among the comments at the top")
        for key in keys
    ]


def test_a_wrong_answer_names_a_test_that_exists(tree: Tree):
    tree.write(f"{ADD}/wrong/other.py", "# fails: test_zero\n# hint: Look.\n")
    assert told(tree) == [
        (f"{ADD}/wrong/other.py", "fails", "'test_zero'",
         "one of test_below_zero, test_small_numbers"),
    ]  # fmt: skip


def test_one_case_of_a_parametrized_test_may_be_named(tree: Tree):
    tree.write(f"{ADD}/wrong/other.py", "# fails: test_below_zero[3]\n# hint: Look.\n")
    assert not tree.problems()


def test_tests_that_are_not_python_are_reported_with_their_line(tree: Tree):
    tree.write(f"{ADD}/tests/test_more.py", "import pytest\n\ndef test_(:\n")
    ((file, key, _, expected),) = told(tree)
    assert (file, key, expected) == (f"{ADD}/tests/test_more.py", "line 3", "Python")


def test_two_tests_with_one_name_are_reported(tree: Tree):
    tree.write(f"{ADD}/tests/test_more.py", "def test_below_zero(student): ...\n")
    assert told(tree) == [
        (f"{ADD}/tests/test_more.py", "test_below_zero", "a test that test_add.py has, too",
         "a name of its own"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "found"),
    [
        ("Look at the sign.\n\n## Task 1\n\n### Look\n", "line 1", "text of no task"),
        ("## Hint\n\n### Look\n", "line 1", "'Hint'"),
        ("## Task 1\n\nLook.\n\n### More\n", "line 1", "Task 1 not in steps"),
        ("## Task 1\n", "line 1", "Task 1 not in steps"),
        ("## Task 1\n\n### A\n\n## Task 1\n\n### B\n", "line 5", "Task 1 twice"),
        ("## Task 3\n\n### A\n", "", "Task 3"),
    ],
)
def test_hints_belong_to_a_task_and_come_in_steps(tree: Tree, text, key, found):
    tree.write(f"{ADD}/hints.md", text)
    assert [problem[:3] for problem in told(tree)] == [(f"{ADD}/hints.md", key, found)]


@pytest.mark.parametrize("file", [f"{DAY}/lesson.md", f"{ADD}/instructions.md", f"{ADD}/hints.md"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<code>__exit__</code> is called.", "two underscores around bold text"),
        ("It calls __exit__ then.", "two underscores around bold text"),
        ("<code>f(*a*)</code> is called.", "'*' between <code> tags"),
        ("<details>*Nested contexts* says why.</details>", "'*Nested contexts*' in HTML"),
        ("<details>It is **not** so.</details>", "'**not**' in HTML"),
        ("<details>`None` is.</details>", "'`None`' in HTML"),
        ("<details>See [there](#s-add).</details>", "'[there](' in HTML"),
    ],
)
def test_what_would_be_shown_otherwise_than_meant_is_reported(tree: Tree, file, text, found):
    before = (tree.root / file).read_text()
    tree.write(file, f"{before}\n{text}\n")
    ((where, key, told_found, _),) = told(tree)
    assert (where, told_found) == (file, found)
    assert key == f"line {before.count('\n') + 2}"


@pytest.mark.parametrize(
    "text",
    [
        "`__exit__`, **bold**, *leaning* and <code>exit</code> are called: 2 * 3 * 4.",
        "<details>2*3*4, 2 * 3 * 4 and <code>f(*a, *b)</code>, <em>well</em>; it's [5].</details>",
        "<details>\n\n`None`, *so*.\n\n</details>",
        'A <span class="code">word</span> and *another*.',
    ],
)
def test_what_is_shown_as_meant_is_not(tree: Tree, text):
    tree.write(f"{DAY}/lesson.md", f"## Add\n\n{text}\n")
    assert not tree.problems()


@pytest.mark.parametrize(
    ("mark", "found", "expected"),
    [
        ("hiden", "the mark 'hiden'", "one of task, points, hint, time_limit, hidden, parametrize"),
        ("skip", "the mark 'skip'", "one of task, points, hint, time_limit, hidden, parametrize"),
        ("hidden(True)", "pytest.mark.hidden(True)", "`@pytest.mark.hidden` alone"),
        ('points("2")', "points('2')", "one whole number from 1"),
        ("points(0)", "points(0)", "one whole number from 1"),
        ("points", "points", "one whole number from 1"),
        ("task(1, 2)", "task(1, 2)", "one whole number from 1"),
        ("task(True)", "task(True)", "one whole number from 1"),
        ('hint(" ")', "hint(' ')", "one text that is not empty"),
        ("time_limit('fast')", "time_limit('fast')", "one number of seconds above 0"),
    ],
)
def test_a_mark_that_would_mark_nothing_is_reported(tree: Tree, mark, found, expected):
    text = f"{TESTS}\n\n@pytest.mark.{mark}\ndef test_zero(student): ...\n"
    tree.write(f"{ADD}/tests/test_add.py", text)
    line = text.splitlines().index(f"@pytest.mark.{mark}") + 1
    assert told(tree) == [(f"{ADD}/tests/test_add.py", f"line {line}", found, expected)]


def test_marks_may_be_computed(tree: Tree):
    more = "@pytest.mark.points(1 + 1)\n@pytest.mark.hidden\n@pytest.mark.time_limit(0.5)\n"
    tree.write(f"{ADD}/tests/test_add.py", f"{TESTS}\n\n{more}def test_zero(student): ...\n")
    assert not tree.problems()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Add two numbers.\n", "tasks none"),
        ("## Add\n", "tasks none"),
        ("## 1. Add\n\n## 3. More\n", "tasks 1, 3"),
    ],
)
def test_the_tasks_of_the_instructions_are_numbered(tree: Tree, text, found):
    tree.write(f"{ADD}/instructions.md", text)
    assert told(tree) == [
        (f"{ADD}/instructions.md", "", found, "headings `## 1. …`, `## 2. …` and so on")
    ]


def test_points_that_disagree_with_the_proof_are_reported(tree: Tree):
    tree.prove()
    tree.set(f"{ADD}/exercise.yaml", points=4)
    assert told(tree) == [
        (f"{ADD}/exercise.yaml", "points", "4", "3, the points of its tests together")
    ]


def test_points_may_be_ahead_of_a_proof_that_is_out_of_date(tree: Tree):
    tree.prove()
    tree.set(f"{ADD}/exercise.yaml", points=4)
    tree.write(f"{ADD}/tests/test_more.py", "def test_more(student): ...\n")
    assert not tree.problems()


def test_a_test_of_a_task_that_does_not_exist_is_reported(tree: Tree):
    tree.write(f"{ADD}/tests/test_add.py", TESTS.replace("task(2)", "task(7)"))
    assert told(tree) == [
        (f"{ADD}/tests", "test_below_zero", "task(7)", "a task of instructions.md: 1, 2")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<<<<<<< HEAD\n", "JSONDecodeError"),
        ("", "an empty file"),
        ("[]", "TypeError"),
        ("{}", "KeyError"),
        ('{"digest": "x", "tests": [{"name": "test_x"}]}', "TypeError"),
        (json.dumps({"digest": "x", "tests": [MANIFEST[0] | {"points": "1"}]}), "points is '1'"),
    ],
)
def test_a_broken_proof_is_reported_with_the_remedy(tree: Tree, text, found):
    tree.write(f"{ADD}/proof.json", text)
    ((file, _, told_found, expected),) = told(tree)
    assert file == f"{ADD}/proof.json"
    assert found in told_found
    assert "check_curriculum --write" in expected


def test_a_draft_may_already_be_proven(tree: Tree):
    tree.set(f"{ADD}/exercise.yaml", status="draft")
    tree.prove()
    assert tree.load().exercises()[0].proven
    assert not tree.load().exercises()[1].proven
    assert PROJECT.endswith(tree.load().exercises()[1].slug)
