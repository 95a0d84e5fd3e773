"""Settings: the environment before the file, the file before the default."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, get_type_hints

from contract import SettingsError

KINDS = {int: "a whole number", bool: "true or false", str: "a text"}


@dataclass(frozen=True)
class HostSettings:
    folder: str = "carriers"
    heaviest: int = 31_500


@dataclass(frozen=True)
class Settings:
    host: HostSettings
    carriers: dict[str, dict[str, object]]  # as the file has them


def read_settings(path: Path, environ: Mapping[str, str]) -> Settings:
    """The host's settings; raises SettingsError with every problem."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError({path.name: str(error)}) from error
    carriers = table.pop("carriers", {})
    if not isinstance(carriers, dict):
        raise SettingsError({"carriers": "is not a table"})
    problems = {
        f"carriers.{name}": "is not a table"
        for name, entry in carriers.items()
        if not isinstance(entry, dict)
    }
    try:
        host = configure(HostSettings, table, environ)
    except SettingsError as error:
        problems |= error.problems
    if problems:
        raise SettingsError(problems)
    return Settings(host, carriers)


def configure[T](
    kind: type[T], table: Mapping[str, object], environ: Mapping[str, str], key: str = ""
) -> T:
    """A `kind` (a dataclass) made of a table and the environment; raises SettingsError."""
    prefix = f"{key}." if key else ""
    types = get_type_hints(kind)
    values: dict[str, object] = {}
    problems: dict[str, str] = {}
    known = fields(kind)  # type: ignore[arg-type]
    for field in known:
        dotted = prefix + field.name
        variable = f"WAYBILL_{dotted}".replace(".", "_").upper()
        try:
            if variable in environ:
                values[field.name] = _parsed(types[field.name], environ[variable], variable)
            elif field.name in table:
                values[field.name] = _checked(types[field.name], table[field.name], dotted)
            elif field.default is MISSING and field.default_factory is MISSING:
                raise SettingsError({dotted: "is missing"})
        except SettingsError as error:
            problems |= error.problems
    for name in table.keys() - {field.name for field in known}:
        problems[prefix + name] = "is not a setting"
    if problems:
        raise SettingsError(problems)
    return kind(**values)


def _checked(wanted: type, value: object, key: str) -> object:
    # The exact type: True is an int, too.
    if type(value) is not wanted:
        raise SettingsError({key: f"{value!r} is not {KINDS.get(wanted, wanted)}"})
    return value


def _parsed(wanted: Any, text: str, variable: str) -> object:
    """The environment holds texts only."""
    try:
        if wanted is bool:
            return {"true": True, "false": False}[text.lower()]
        return wanted(text)
    except (KeyError, ValueError):
        raise SettingsError({variable: f"{text!r} is not {KINDS.get(wanted, wanted)}"}) from None
