"""Which English a document is written in, and of which land it tells: they decide what a ton and a rupee are."""

from __future__ import annotations

from functools import lru_cache

import regex

from facts.lexicon.money import Lands, money
from facts.lexicon.trie import trie_pattern
from facts.lexicon.words import words

_SIGNS = regex.compile(r"[^\w]++")


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


def land_currency(text: str, word: str, code: str) -> str:
    """Return the currency that a word for several lands' money means: that of the land which the text names most.

    Args:
        code: what the word means where no land is named, or another as often.

    >>> land_currency("Pakistan set a limit of 50,000 rupees.", "rupees", "INR"), land_currency("", "rupees", "INR")
    ('PKR', 'INR')
    """
    lands = money().lands.get(word)
    return _most_told(text, lands) or code if lands else code


@lru_cache(maxsize=4)
def _most_told(text: str, lands: Lands) -> str:
    lower = " " + _SIGNS.sub(" ", text.lower())  # so that each word stands behind a blank
    told = sorted(((sum(lower.count(f" {name}") for name in names), code) for code, names in lands), reverse=True)
    return told[0][1] if told[0][0] > told[1][0] else ""


@lru_cache(maxsize=2)
def _pattern(spellings: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![^\W_]){trie_pattern(spellings)}(?![^\W_])", regex.IGNORECASE)


def _count(text: str, spellings: tuple[str, ...]) -> int:
    return len(_pattern(spellings).findall(text))
