"""Which English a document is written in: it decides how heavy a ton is."""

from __future__ import annotations

from functools import lru_cache

import regex

from facts.lexicon.trie import trie_pattern
from facts.lexicon.words import words


@lru_cache(maxsize=4)
def is_british(text: str) -> bool:
    """Is a text spelled the British way: more British spellings than American ones, and at least two?

    A "ton" is then a long ton of 2,240 pounds, else a short ton of 2,000; a "tonne" is metric everywhere.

    >>> is_british("The centre organised a 5 ton load."), is_british("It weighs 5 tons.")
    (True, False)
    """
    w = words()
    british = _count(text, tuple(sorted(w.british)))
    return british >= 2 and british > _count(text, tuple(sorted(w.american)))


@lru_cache(maxsize=2)
def _pattern(spellings: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![^\W_]){trie_pattern(spellings)}(?![^\W_])", regex.IGNORECASE)


def _count(text: str, spellings: tuple[str, ...]) -> int:
    return len(_pattern(spellings).findall(text))
