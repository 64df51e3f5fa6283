"""Loads parties.toml: who speaks for whom, and who is opposed to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "parties.toml"


@dataclass(frozen=True, slots=True)
class Party:
    """One side: its key, its name in sentences, how its speakers are found, the countries whose losses are its own."""

    key: str
    name: str
    speakers: re.Pattern[str]
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Parties:
    """All parties by key, and the pairs that are opposed (both orders)."""

    by_key: dict[str, Party]
    opposed: frozenset[tuple[str, str]]

    def of_speaker(self, attribution: str) -> tuple[str, ...]:
        """Return the keys of the parties that `attribution` speaks for.

        >>> parties().of_speaker("Polish defence ministry"), parties().of_speaker("a bystander")
        (('poland',), ())
        """
        if not attribution:
            return ()
        return tuple(party.key for party in self.by_key.values() if party.speakers.search(attribution))

    def are_opposed(self, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
        """Whether a party of the first is opposed to one of the second, and they have none in common."""
        return not set(first) & set(second) and any((a, b) in self.opposed for a in first for b in second)

    def enemies(self, speakers: tuple[str, ...]) -> frozenset[str]:
        """Return the countries of the parties that `speakers` are opposed to."""
        countries: frozenset[str] = frozenset()
        for first, second in sorted(self.opposed):
            if first in speakers:
                countries |= self.by_key[second].countries
        return countries


@cache
def parties() -> Parties:
    """Return the parties, checked.

    Raises:
        LexiconError: a party has no speakers, or an opposed side is not defined.
    """
    data = read_toml(FILE)
    by_key = {}
    for key, row in data.get("parties", {}).items():
        if not row.get("speakers") or not row.get("name"):
            raise LexiconError(FILE, key, "needs a name and speakers")
        longest_first = sorted(row["speakers"], key=lambda word: (-len(word), word))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
        by_key[key] = Party(key, row["name"], pattern, frozenset(row.get("countries", [])))
    opposed = set()
    for number, row in enumerate(data.get("opposed", []), 1):
        sides = row.get("sides", [])
        if len(sides) != 2 or any(side not in by_key for side in sides):
            raise LexiconError(FILE, f"[[opposed]] {number}", "sides must be two keys of [parties]")
        opposed |= {(sides[0], sides[1]), (sides[1], sides[0])}
    return Parties(by_key, frozenset(opposed))
