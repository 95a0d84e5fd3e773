"""This machine's settings for pip, for the image's build: an index or a proxy of its own."""

from __future__ import annotations

import configparser
import os
import shutil
from pathlib import Path

FILES = ("/etc/pip.conf", "~/.pip/pip.conf", "~/.config/pip/pip.conf")
# Those that say where packages come from; paths of this machine mean nothing in a build.
TAKEN = ("index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "retries")
ENVIRONMENT = {name: "PIP_" + name.upper().replace("-", "_") for name in TAKEN}
ENVIRONMENT["timeout"] = "PIP_DEFAULT_TIMEOUT"


def settings() -> dict[str, str]:
    """As pip reads them: files, each over the one before it, then the environment."""
    found: dict[str, str] = {}
    files = [*FILES, os.environ.get("PIP_CONFIG_FILE", os.devnull)]
    for file in files:
        parser = configparser.RawConfigParser()
        try:
            parser.read(Path(file).expanduser(), encoding="utf-8")
        except (configparser.Error, OSError, UnicodeError):
            continue  # pip complains about it in a better place
        for section in ("global", "install"):
            if parser.has_section(section):
                found |= {key.replace("_", "-"): value for key, value in parser.items(section)}
    for name, variable in [*ENVIRONMENT.items(), ("cert", "PIP_CERT")]:
        if os.environ.get(variable):
            found[name] = os.environ[variable]
    return found


def write_settings(folder: Path) -> None:
    """`folder`/pip.conf, and the certificates it names beside it."""
    folder.mkdir()
    found = settings()
    lines = [f"{name} = {_one_line(found[name])}" for name in TAKEN if name in found]
    certificates = Path(found.get("cert", "")).expanduser()
    if certificates.is_file():
        shutil.copy(certificates, folder / "ca.crt")
        lines.append("cert = /tmp/pip/ca.crt")
    (folder / "pip.conf").write_text("\n".join(["[global]", *lines, ""]))


def _one_line(value: str) -> str:
    return " ".join(value.split())
