"""Loads source_tiers.toml: how reliable a source is held to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "source_tiers.toml"


@dataclass(frozen=True, slots=True)
class SourceTiers:
    """Patterns by tier, the most reliable first, and the tier of everyone else."""

    default: int
    patterns: tuple[tuple[int, re.Pattern[str]], ...]

    def tier(self, publisher: str, attribution: str = "") -> int:
        """Return the tier of a figure: that of the speaker it is attributed to, else of the publisher.

        >>> source_tiers().tier("The Daily Example", "the Reuters news agency")
        2
        """
        for words in (attribution, publisher):
            for tier, pattern in self.patterns:
                if words and pattern.search(words):
                    return tier
        return self.default


@cache
def source_tiers() -> SourceTiers:
    """Return the tiers, checked.

    Raises:
        LexiconError: a tier has no number or no names, or the default is missing.
    """
    data = read_toml(FILE)
    if not isinstance(data.get("default"), int):
        raise LexiconError(FILE, "default", "must be a whole number")
    patterns = []
    for number, row in enumerate(data.get("tiers", []), 1):
        if not isinstance(row.get("tier"), int) or not row.get("names"):
            raise LexiconError(FILE, f"[[tiers]] {number}", "needs a tier and names")
        words = "|".join(map(re.escape, row["names"]))
        patterns.append((row["tier"], re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)))
    return SourceTiers(data["default"], tuple(sorted(patterns, key=lambda pair: pair[0])))
