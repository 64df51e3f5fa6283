"""Loads unit_signs.toml: how a unit is written beside its number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "unit_signs.toml"


@dataclass(frozen=True, slots=True)
class UnitSign:
    """The sign of a unit, and the unit of the other system that is shown in brackets after it ("" = none)."""

    sign: str
    glued: bool = False
    other: str = ""
    factor: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class UnitSigns:
    """Signs by canonical unit, currency signs by ISO 4217 code, irregular plurals by canonical unit."""

    units: dict[str, UnitSign]
    currencies: dict[str, str]
    spelled: dict[str, str]


@cache
def unit_signs() -> UnitSigns:
    """Return the signs, checked.

    Raises:
        LexiconError: an entry has no sign, or converts to a unit that has none.
    """
    data = read_toml(FILE)
    units = {}
    for name, row in data["units"].items():
        if "sign" not in row:
            raise LexiconError(FILE, name, "sign is missing")
        if row.get("other", name) not in data["units"]:
            raise LexiconError(FILE, name, f"converts to {row['other']}, which has no entry")
        units[name] = UnitSign(**row)
    return UnitSigns(units, dict(data["currencies"]), dict(data["spelled"]))
