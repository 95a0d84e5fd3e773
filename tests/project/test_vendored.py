"""Scripts that others wrote: which versions they are, and that they are what they say."""

import gzip
import hashlib
import json
import shutil
import subprocess

import pytest

from tests.conftest import ROOT

STATIC = ROOT / "static"
BUDGET = 160_000  # bytes of the editor, gzipped


@pytest.mark.parametrize("folder", ["vendor", "editor"])
def test_files_are_those_of_the_manifest(folder):
    manifest = json.loads((STATIC / folder / "manifest.json").read_text())
    scripts = {path.name for path in (STATIC / folder).glob("*.js")}
    assert set(manifest) == scripts != set()
    for name, entry in manifest.items():
        assert hashlib.sha256((STATIC / folder / name).read_bytes()).hexdigest() == entry["sha256"]
        assert (STATIC / folder / entry["license_file"]).stat().st_size > 300


def test_the_editor_names_every_package_in_it_and_keeps_its_budget():
    manifest = json.loads((STATIC / "editor/manifest.json").read_text())
    packages = manifest["editor.js"]["packages"]
    locked = json.loads((ROOT / "frontend/package-lock.json").read_text())["packages"]
    assert {"@codemirror/view", "@lezer/python", "style-mod"} <= set(packages)
    for name, entry in packages.items():
        assert locked[f"node_modules/{name}"]["version"] == entry["version"]
        assert entry["license"] == "MIT"
        assert f"{name} {entry['version']}" in (STATIC / "editor/LICENSES.txt").read_text()
    script = (STATIC / "editor/editor.js").read_bytes()
    assert len(gzip.compress(script)) <= BUDGET


def test_the_lock_of_the_frontend_names_no_registry():
    text = (ROOT / "frontend/package-lock.json").read_text()
    assert "://" not in text.replace("https://github.com/sponsors/", "").replace(
        "https://opencollective.com/", ""
    )
    pinned = json.loads((ROOT / "frontend/package.json").read_text())["devDependencies"]
    assert all(version[0].isdigit() for version in pinned.values())


@pytest.mark.node
def test_the_editor_is_what_its_sources_give(tmp_path):
    """Built anew from the lock; a changed byte in what is committed is found."""
    copy = tmp_path / "frontend"
    ignored = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "frontend", copy, ignore=ignored)
    shutil.copytree(STATIC / "editor", tmp_path / "static/editor")
    install = ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(install, cwd=copy, check=True, timeout=300)

    def check():
        command = ["npm", "run", "--silent", "check"]
        return subprocess.run(
            command, cwd=copy, check=False, text=True, capture_output=True, timeout=120
        )

    done = check()
    assert done.returncode == 0, done.stdout + done.stderr
    script = tmp_path / "static/editor/editor.js"
    script.write_bytes(script.read_bytes() + b"\n")
    done = check()
    assert done.returncode == 1
    assert "editor.js. Run 'make editor'." in done.stderr
