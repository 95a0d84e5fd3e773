"""What is said about values that differ, and what a test of one's own may add to it."""

import pytest

from grading.judge import differences, values
from grading.proving.jobs import HurriedJob
from grading.sandbox.job import Job, Verdict

PAIRS = {
    "the same number": (5, 6, []),
    "a number as text": (3, "3", ["The value is the text '3' (`str`), expected was the number 3"]),
    "a nested text": ([{"a": "x"}], [{"a": "y"}], ["At [0]['a']: expected 'x', got 'y'."]),
    "none inside": ([1, 2], [1, None], ["The element at [1] is None."]),
    "the last is missing": ([1, 2], [1], ["The value has one element instead of 2.", "2"]),
    "nothing at all": ([1], [], ["The value has no elements instead of 1."]),
    "another order": ([1, 2, 3], [2, 1, 3], ["The elements are right, their order is not."]),
    "a list for a tuple": ((1,), [1], ["is the list [1] (`list`), expected was the tuple (1,)"]),
    "one key": ({"a": 1}, {"b": 1}, ["Missing keys: 'a'.", "Keys not expected: 'b'."]),
    "a set": ({1, 2}, {2, 3}, ["Missing: 1.", "Not expected: 3."]),
    "capitals": ("York", "york", ["The texts differ in capital and small letters only."]),
    "a space": ("York", " York", ["The text has one space too many at its start."]),
    "a missing line break": ("a\n", "a", ["The text lacks one line break at its end."]),
    "spaces inside": ("a b", "a  b", ["The texts differ in spaces or line breaks only."]),
    "far along": ("x" * 30 + "a", "x" * 30 + "b", ["first difference is at character 31: 'a'"]),
    "rounding": (0.3, 0.1 + 0.2, ["calculations with `float` are rounded"]),
    "a view": (["a"], values.Opaque("dict_keys", ""), ["`list(…)` makes one of it"]),
}


@pytest.mark.parametrize(("expected", "got", "said"), PAIRS.values(), ids=PAIRS)
def test_a_difference_is_said_in_words(expected, got, said):
    text = "\n".join(differences.sentences(expected, got))
    assert all(part in text for part in said)
    assert bool(text) == bool(said)


def test_long_values_are_shown_around_their_difference():
    lines = [f"line {n}\n" for n in range(5_000)]
    other = [*lines[:3_000], "another\n", *lines[3_001:]]
    expected, got = differences.texts("".join(lines), "".join(other))
    assert "'line 3000\\n'" in expected
    assert "'another\\n'" in got
    assert expected.count("equal lines") == got.count("equal lines") == 2
    assert len(expected.splitlines()) == len(got.splitlines()) < 12


def test_dictionaries_are_laid_out_key_beside_key():
    expected = {f"depot {n}": n for n in range(20)}
    got = dict(reversed(expected.items())) | {"depot 7": 0}
    left, right = (text.splitlines() for text in differences.texts(expected, got))
    assert [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]] == [
        ("    'depot 7': 7,", "    'depot 7': 0,")
    ]


def told(sandbox, test: str, answer: str = "def f(*values):\n    return [1]\n"):
    files = {"solution.py": answer.encode()}
    report = sandbox.run(Job(files=files, tests={"test_it.py": f"def test_it(student):\n{test}"}))
    assert report.verdict == Verdict.FAILED
    return report.tests[0]


@pytest.mark.bubblewrap
def test_the_authors_words_come_first(sandbox):
    shown = told(sandbox, "    assert student.f() == [1, 2], 'the day has two parcels'")
    assert shown.message.splitlines()[:2] == [
        "the day has two parcels",
        "What `f` returned has one element instead of 2.",
    ]


@pytest.mark.bubblewrap
def test_an_assertion_without_a_comparison_says_what_it_looked_at(sandbox):
    shown = told(sandbox, "    assert not student.f()")
    assert (shown.call, shown.expected, shown.got) == ("f()", "something false", "[1]")
    shown = told(sandbox, "    assert isinstance(student.f(), tuple)")
    assert shown.message == "`isinstance([1], tuple)` is False."


@pytest.mark.bubblewrap
def test_the_call_shown_is_the_one_that_gave_the_value(sandbox):
    test = "    first, second = student.f(1), student.f(2)\n    assert first == [2]"
    assert told(sandbox, test).call == "f(1)"


@pytest.mark.bubblewrap
def test_a_test_that_cannot_use_a_value_names_its_type(sandbox):
    shown = told(sandbox, "    assert student.f() + (1,) == (1, 1)")
    assert "could not use what it got, a `list`" in shown.message


FILES = {"solution.py": "here = 1\n", "carriers/east.py": "def track(): ...\n", "host.py": ""}


@pytest.mark.bubblewrap
@pytest.mark.parametrize(
    ("names", "said"),
    [
        (
            "carriers.east import quote",
            "carriers/east.py defines no `quote`. What it defines: `track`.",
        ),
        (
            "carriers.east import tracks",
            "carriers/east.py defines no `tracks`. Did you mean `track`?",
        ),
        ("host import track", "host.py defines no `track`; carriers/east.py does."),
        ("host import book", "host.py defines no `book`."),
    ],
)
def test_a_name_that_another_file_lacks_is_told_of_that_file(sandbox, names, said):
    test = f"def test_it(student):\n    @student.run\n    def seen():\n        from {names}\n"
    files = {name: text.encode() for name, text in FILES.items()}
    report = sandbox.run(Job(files=files, tests={"test_it.py": test}))
    assert report.tests[0].message == said


@pytest.mark.bubblewrap
def test_who_has_used_up_the_time_of_all_tests_is_told_so(sandbox):
    tests = "def test_slow(student): student.f(0.35)\ndef test_next(student): student.f(9)\n"
    files = {"solution.py": b"import time\n\n\ndef f(seconds):\n    time.sleep(seconds)\n"}
    report = sandbox.run(HurriedJob(files=files, tests={"test_it.py": tests}, seconds=0.5))
    assert [test.message for test in report.tests if test.message] == [
        "The 0.5 s for all tests together were over in line 5."
    ]


@pytest.mark.bubblewrap
def test_huge_values_are_capped(sandbox):
    answer = "def f():\n    print('y' * 50_000)\n    return {n: 'x' * 90 for n in range(5_000)}\n"
    shown = told(sandbox, "    assert student.f() == {n: 'z' * 90 for n in range(5_000)}", answer)
    parts = (shown.call, shown.expected, shown.got, shown.message, shown.output)
    assert all(0 < len(part) <= 4_001 for part in parts)
    assert shown.got.endswith("…")


@pytest.mark.bubblewrap
def test_a_probe_that_asserts_never_passes(sandbox):
    test = (
        "    @student.run\n    def seen():\n        from solution import f\n"
        "        assert f() == [1]\n        return True\n    assert seen"
    )
    assert "seen asserts beside the answer" in told(sandbox, test).message


@pytest.mark.bubblewrap
def test_arguments_that_are_too_large_are_no_crash_of_the_answer(sandbox):
    result = told(sandbox, "    assert student.f('x' * (1 << 20)) == [1]\n")
    assert result.outcome == Verdict.FAILED
    assert "over 1 MiB" in f"{result.message} {result.traceback}"
