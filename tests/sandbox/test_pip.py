"""Which of this machine's settings for pip reach the image's build."""

from pathlib import Path

import pytest

from grading.sandbox import pip


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """No settings but a test's own."""
    for variable in [*pip.ENVIRONMENT.values(), "PIP_CERT", "PIP_CONFIG_FILE"]:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(pip, "FILES", (str(tmp_path / "first"), str(tmp_path / "second")))


def written(tmp_path) -> list[str]:
    pip.write_settings(tmp_path / "pip")
    return Path(tmp_path / "pip" / "pip.conf").read_text().splitlines()


def test_without_settings_the_build_has_none(tmp_path):
    assert written(tmp_path) == ["[global]"]


def test_later_files_and_then_the_environment_win(tmp_path, monkeypatch):
    (tmp_path / "first").write_text("[global]\nindex-url = https://one.test/\nretries = 9\n")
    (tmp_path / "second").write_text("[install]\nindex_url = https://two.test/%20x\n")
    monkeypatch.setenv("PIP_DEFAULT_TIMEOUT", "180")

    assert written(tmp_path) == [
        "[global]",
        "index-url = https://two.test/%20x",
        "timeout = 180",
        "retries = 9",
    ]


def test_certificates_travel_along_and_other_paths_do_not(tmp_path, monkeypatch):
    (tmp_path / "ca.pem").write_text("certificate")
    (tmp_path / "first").write_text("[global]\nfind-links = /opt/wheels\n")
    monkeypatch.setenv("PIP_CERT", str(tmp_path / "ca.pem"))

    assert written(tmp_path) == ["[global]", "cert = /tmp/pip/ca.crt"]
    assert (tmp_path / "pip" / "ca.crt").read_text() == "certificate"


def test_a_broken_file_is_pips_to_complain_about(tmp_path):
    (tmp_path / "first").write_text("index-url without a section")

    assert written(tmp_path) == ["[global]"]
