"""What is promised about the project itself: settings, targets and locks."""

import re
import subprocess

from tests.conftest import ROOT


def test_every_setting_read_from_the_environment_is_documented():
    names = set(re.findall(r'env\.\w+\(\s*"(\w+)"', (ROOT / "bootcamp/settings.py").read_text()))
    documented = set(
        re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/settings.md").read_text(), re.MULTILINE)
    )
    assert {"SECRET_KEY", "SANDBOX_BACKEND"} <= names
    assert names <= documented, f"undocumented: {sorted(names - documented)}"


def test_every_make_target_has_a_line_of_help():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())
    asked = subprocess.run(["make", "help"], cwd=ROOT, text=True, capture_output=True, check=True)
    assert set(re.findall(r"^  make (\w+) +\S", asked.stdout, re.MULTILINE)) == targets
    assert {"start", "test", "check", "bench", "images", "services", "help"} <= targets


def test_locks_hold_names_versions_and_hashes_only():
    locks = sorted((ROOT / "requirements").glob("*.txt"))
    assert locks
    for lock in locks:
        text = lock.read_text()
        assert "://" not in text, lock
        for entry in text.replace("\\\n", " ").splitlines():
            assert re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), (lock.name, entry)


def test_no_migration_is_missing(manage):
    done = manage("makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_documents_link_to_is_there(project):
    documents = [project / "README.md", *(project / "docs").rglob("*.md")]
    for document in documents:
        text = re.sub(r"`[^`\n]*`", "", document.read_text())  # what is shown is no link
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
            assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_the_proofs_that_the_threat_model_names_are_there(project):
    text = (project / "docs/threat-model.md").read_text()
    named = re.findall(r"`((?:grading|hostile|judge|pages|project|sandbox)/[^`]*\.py)`", text)
    assert len(named) > 30
    for name in named:
        before, brace, rest = name.partition("{")
        choices, _, after = rest.partition("}")
        for choice in choices.split(",") if brace else [""]:
            proof = before + choice + after
            folders = (project / "tests", project)
            assert any(list(folder.glob(proof)) for folder in folders), proof
