"""What the loader makes of files in which nothing is wrong."""

from courses.content import load
from tests.courses.trees import ADD, DAY, LATER, PROJECT, TESTS, WEEK, WRONG, Tree


def test_phases_weeks_days_and_exercises_stand_in_the_order_stated(tree: Tree):
    (phase,) = tree.load().phases
    (week,) = phase.weeks
    assert (phase.slug, phase.number, phase.title) == ("phase-3", 3, "Advanced")
    assert (week.slug, week.number, week.title, week.block) == ("week-17", 17, "Features", "")
    assert [day.title for day in week.days] == ["Sums", "Later"]
    tree.set("phase-3/week-17/week.yaml", days=["day-2", "day-1"])
    tree.set(f"{LATER}/day.yaml", first=1)
    tree.set(f"{DAY}/day.yaml", first=2, last=3)
    (week,) = tree.load().phases[0].weeks
    assert [(day.title, day.first, day.last) for day in week.days] == [
        ("Later", 1, 1),
        ("Sums", 2, 3),
    ]
    assert [exercise.slug for exercise in tree.load().exercises()] == ["add", "parcel-desk"]


def test_a_live_exercise_has_its_texts_and_defaults(tree: Tree):
    add, project = tree.load().exercises()
    assert (add.status, add.kind, add.minutes, add.points) == ("live", "quick", 8, 3)
    assert (add.environment, add.size, add.files, add.entry) == (
        "python",
        "small",
        ("solution.py",),
        "solution.py",
    )
    assert add.tests == {"test_add.py": TESTS}
    assert add.starter == {"solution.py": "def add(a, b): ...\n"}
    assert '<h2 id="s-1-add">1. Add</h2>' in add.instructions_html
    (hints,) = add.hints
    assert (hints.task, hints.steps[0].title) == (1, "Look")
    assert hints.steps[0].html == "<p>At the <em>sign</em>.</p>\n"
    (wrong,) = add.wrong
    assert (wrong.fails, wrong.hint) == ("test_below_zero", "Try numbers below zero.")
    assert wrong.source == WRONG
    assert (project.status, project.kind, project.minutes) == ("draft", "project", 0)


def test_the_header_of_a_wrong_answer_may_go_on_in_the_next_line(tree: Tree):
    source = "# fails: test_below_zero\n# hint: Try numbers\n#   below zero.\n\n# hint: no\n"
    tree.write(f"{ADD}/wrong/long.py", source)
    wrong = tree.load().exercises()[0].wrong[0]
    assert (wrong.name, wrong.hint) == ("long.py", "Try numbers below zero.")


def test_a_lesson_is_cut_where_an_exercise_stands(tree: Tree):
    lesson = tree.load().phases[0].weeks[0].days[0].lesson
    assert [(bool(segment.html), segment.exercise) for segment in lesson] == [
        (True, ""),
        (False, "add"),
        (True, ""),
    ]
    assert lesson[2].html == "<p>After.</p>\n"


def test_an_exercise_the_lesson_does_not_name_stands_at_its_end(tree: Tree):
    tree.write(f"{DAY}/lesson.md", "## Why\n")
    assert [s.exercise for s in tree.load().phases[0].weeks[0].days[0].lesson] == ["", "add"]


def test_a_lesson_may_show_how_an_exercise_is_embedded(tree: Tree):
    text = "Write `[[exercise: name]]`:\n\n```\n[[exercise: name]]\n```\n"
    tree.write(f"{DAY}/lesson.md", text)
    first, second = tree.load().phases[0].weeks[0].days[0].lesson
    assert first.html.count("[[exercise: name]]") == 2
    assert second.exercise == "add"


def test_a_reference_at_the_end_of_a_lesson_holds_before_its_exercises(tree: Tree):
    text = "See [the manual][m].\n\n[[exercise: add]]\n\n[m]: https://example.com/m\n"
    tree.write(f"{DAY}/lesson.md", text)
    lesson = tree.load().phases[0].weeks[0].days[0].lesson
    assert 'href="https://example.com/m"' in lesson[0].html


def test_headings_with_one_text_get_ids_of_their_own_over_the_whole_lesson(tree: Tree):
    tree.write(f"{DAY}/lesson.md", "## Why\n\n[[exercise: add]]\n\n## Why\n\n## Why 2\n")
    lesson = tree.load().phases[0].weeks[0].days[0].lesson
    html = "".join(segment.html for segment in lesson)
    assert [f'id="{name}"' in html for name in ("s-why", "s-why-2", "s-why-2-2")] == [True] * 3


def test_hash_signs_in_code_are_no_headings(tree: Tree):
    hints = "## Task 1\n\n### 1. Look\n\n```python\n## Task 9\n### loud\n```\n"
    tree.write(f"{ADD}/hints.md", hints)
    (task,) = tree.load().exercises()[0].hints
    assert len(task.steps) == 1
    assert "Task 9" in task.steps[0].html


def test_answers_need_not_be_python(tree: Tree):
    names = ["Dockerfile", "docker-compose.yml", "k8s/deployment.yaml", "main.tf"]
    tree.set(f"{PROJECT}/exercise.yaml", files=names)
    assert tree.load().exercises()[1].files == tuple(names)


def test_what_tools_and_editors_leave_is_no_content(tree: Tree):
    digest = tree.load().exercises()[0].digest
    for name in ("__pycache__/x.pyc", ".mypy_cache/3.13/x.json", ".hidden", "test_add.py~"):
        tree.write(f"{ADD}/tests/{name}", b"\xff")
        tree.write(f"{ADD}/{name}", b"\xff")
    assert tree.load().exercises()[0].digest == digest


def test_prose_leaves_the_digest_alone_and_graded_files_change_it(tree: Tree):
    digest = tree.load().exercises()[0].digest
    tree.write(f"{ADD}/instructions.md", "## 1. Add\n\nBetter.\n\n## 2. Below\n")
    tree.write(f"{ADD}/starter/solution.py", "def add(a, b): pass\n")
    assert tree.load().exercises()[0].digest == digest
    for part in ("tests/test_add.py", "solution/solution.py", "given/rates.py"):
        tree.write(f"{ADD}/{part}", TESTS.replace("2, 3", f"2, 3, {part!r}"))
        assert tree.load().exercises()[0].digest != digest
        digest = tree.load().exercises()[0].digest


def test_a_link_that_stays_in_the_tree_is_followed(tree: Tree):
    shared = tree.write(f"{DAY}/rates.py", "RATE = 3\n")
    (tree.root / ADD / "given").mkdir()
    (tree.root / ADD / "given/rates.py").symlink_to(shared)
    assert tree.load().exercises()[0].given == {"rates.py": "RATE = 3\n"}


def test_a_tree_reached_by_a_link_is_loaded(tree: Tree, tmp_path):
    (tmp_path / "here").symlink_to(tree.root)
    assert len(load(tmp_path / "here").exercises()) == 2


def test_what_a_week_says_holds_until_somebody_says_otherwise(tree: Tree):
    tree.set(f"{WEEK}/week.yaml", size="large")
    tree.draft(f"{LATER}/more")
    tree.draft(f"{LATER}/less", size="large")
    tree.set(f"{LATER}/day.yaml", size="small", exercises=["more", "less"])
    sizes = {exercise.slug: exercise.size for exercise in tree.load().exercises()}
    assert sizes == {"add": "large", "more": "small", "less": "large", "parcel-desk": "large"}
