"""The sandbox and the judge know nothing of Django, and the judge nothing but pytest."""

import subprocess
import sys

from tests.conftest import ROOT

IMPORT_ALL = """\
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
    # entry.py ends processes; only a sandbox is the place for it.
    if found.name != "grading.judge.entry":
        importlib.import_module(found.name)
print(*sorted(sys.modules), sep="\\n")
"""


def loaded_with(package: str) -> set[str]:
    """What a fresh interpreter has after importing every module of a package."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, package],
        cwd=ROOT, text=True, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines())


def our_packages(modules: set[str]) -> set[str]:
    tops = ("bootcamp", "courses", "grading", "cohorts", "django", "celery")
    return {".".join(name.split(".")[:2]) for name in modules if name.partition(".")[0] in tops}


def test_the_sandbox_imports_no_django_and_no_neighbor():
    assert our_packages(loaded_with("grading.sandbox")) == {"grading", "grading.sandbox"}


def test_the_judge_imports_the_standard_library_and_pytest_alone():
    loaded = loaded_with("grading.judge")
    assert our_packages(loaded) == {"grading", "grading.judge"}
    # What pytest itself brings is not the judge's.
    with_pytest = loaded_with("_pytest")
    others = {name.partition(".")[0] for name in loaded - with_pytest}
    assert others - sys.stdlib_module_names == {"grading"}


def test_the_site_imports_no_module_of_the_judge():
    code = "import django, sys; django.setup(); import grading.tasks, bootcamp.urls\n"
    code += "print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, text=True, capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert "grading.sandbox.backends" in done.stdout.split()
    assert not [name for name in done.stdout.split() if name.startswith("grading.judge")]
