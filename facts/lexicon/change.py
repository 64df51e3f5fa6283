"""Loads change.toml: words of rise and fall."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "change.toml"


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Each word of rise or fall with "up" or "down", and the nouns among them."""

    direction: dict[str, str]
    nouns: frozenset[str]


@cache
def change_words() -> ChangeWords:
    """Return the words of rise and fall.

    Raises:
        LexiconError: a section is missing or a word stands for both directions.
    """
    data = read_toml(FILE)
    direction: dict[str, str] = {}
    for way in ("up", "down"):
        if way not in data:
            raise LexiconError(FILE, way, "section is missing")
        for word in data[way]["words"].split():
            if direction.setdefault(word, way) != way:
                raise LexiconError(FILE, word, "stands under up and under down")
    return ChangeWords(direction, frozenset(data["nouns"]["words"].split()))
