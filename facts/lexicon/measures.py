"""Loads measures.toml: what kinds of figure there are and what time may do to each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

KINDS = ("total", "level", "property")
GROUPS = ("people", "physical", "money", "other")


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: its key in the table, its label on screens, its kind and its group."""

    key: str
    label: str
    kind: str
    group: str


@cache
def measures() -> dict[str, Measure]:
    """Return the measures by key, in the order of the file.

    Raises:
        LexiconError: a kind or a group is unknown, or a label is missing.
    """
    found = {}
    for key, row in read_toml("measures.toml").items():
        measure = Measure(key, row.get("label", ""), row.get("kind", ""), row.get("group", ""))
        if not measure.label:
            raise LexiconError("measures.toml", key, "label is missing")
        if measure.kind not in KINDS:
            raise LexiconError("measures.toml", key, f"kind must be one of {', '.join(KINDS)}")
        if measure.group not in GROUPS:
            raise LexiconError("measures.toml", key, f"group must be one of {', '.join(GROUPS)}")
        found[key] = measure
    return found
