"""What is changed in a reference to see whether its tests notice, and what is left alone."""

import ast

import pytest

from grading.proving.mutations import mutations

CHANGES = {
    "boundary": (
        "def f(a):\n    return a < 3",
        [
            "return a < 3 -> return None",
            "a < 3 -> a <= 3",
            "3 -> 4",
        ],
    ),
    "operators": (
        "def f(a, b):\n    return a + b // -a",
        [
            "return a + b // -a -> return None",
            "a + b // -a -> a - b // -a",
            "b // -a -> b / -a",
            "-a -> a",
        ],
    ),
    "branches": (
        "def f(a):\n    if a and not a.b:\n        a.go()\n        return",
        [
            "a and (not a.b) -> not (a and (not a.b))",
            "a and (not a.b) -> a or not a.b",
            "not a.b -> a.b",
            "a.go() -> pass",
            "return -> pass",
        ],
    ),
    "second values": (
        "def f(self):\n    n = 1\n    n = 2\n    self.n = n\n    self.n += n",
        [
            "1 -> 2",
            "n = 2 -> pass",
            "2 -> 3",
            "self.n = n -> pass",
            "self.n += n -> self.n -= n",
            "self.n += n -> pass",
        ],
    ),
    "decorators": ("@wraps(g)\n@final\ndef f(): ...", ["@wraps(g) -> nothing"]),
    "handlers": (
        "try:\n    go()\nexcept KeyError:\n    stay()",
        ["go() -> pass", "except KeyError: stay() -> except KeyError: raise", "stay() -> pass"],
    ),
    "copies": ("x = sorted(y)\nz = x.copy()", ["sorted(y) -> y", "x.copy() -> x"]),
    "filters": ("x = [a for a in b if a > 1]", ["a > 1 -> not a > 1", "a > 1 -> a >= 1", "1 -> 2"]),
    "generators": (
        "def f():\n    yield 'é'",
        ["yield 'é' -> yield None", "yield 'é' -> pass", "'é' -> 'mutant'"],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_small_changes_are_made(name):
    source, wanted = CHANGES[name]
    assert sorted(one.change for one in mutations("solution.py", source)) == sorted(wanted)


@pytest.mark.parametrize(
    "source",
    [
        '"""Words."""',
        "import os",
        "type Name = str",
        "x: dict[str, int]",
        "def f(a: int = ...) -> str: ...",
        "__all__ = ['f']",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import os",
        "logger.info('done %s', 3)",
        "if __name__ == '__main__':\n    main()",
    ],
)
def test_what_only_people_read_is_left_alone(source):
    assert mutations("solution.py", source) == []


def test_words_of_an_error_are_left_alone_but_not_the_error():
    found = mutations("solution.py", "if a:\n    raise ValueError(f'not {a} but 3')")
    changes = [mutation.change for mutation in found]
    assert changes == ["a -> not a", "raise ValueError(f'not {a} but 3') -> pass"]


def test_a_program_s_own_part_is_changed_where_the_tests_run_it():
    source = "if __name__ == '__main__':\n    main()"
    changes = [m.change for m in mutations("solution.py", source, as_script=True)]
    assert "main() -> pass" in changes


def test_every_mutant_is_another_program_that_can_be_read():
    source = (
        "@cache\ndef f(a, *, b=2):\n    # é\n    x = [n ** 2 for n in a if n % b]\n"
        "    return {**x, 'ä': f'{a + 1:>{b}}'} if x else (yield)\n"
    )
    found = mutations("solution.py", source)
    texts = [mutation.source for mutation in found]
    assert len(found) > 8
    assert len(set(texts)) == len(texts)
    original = ast.dump(ast.parse(source))
    for mutation in found:
        assert ast.dump(ast.parse(mutation.source)) != original
        assert 1 <= mutation.line <= 5
