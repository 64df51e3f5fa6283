"""What a figure is per: "a day", "per barrel", "/month", "daily"."""

from __future__ import annotations

from facts.extraction.tokens import Tokens
from facts.lexicon.money import money
from facts.lexicon.units import units
from facts.lexicon.words import singular, words

METRIC = frozenset({"liter", "meter", "kilometer", "gram", "kilogram", "square_meter", "cubic_meter", "metric_ton"})


def rate_after(t: Tokens, j: int) -> tuple[str, int]:
    """Return the denominator of a rate at token j and where it ends: "a day", "per barrel", "/month", "daily".

    >>> t = Tokens("hundreds of crossings a day", 0, 27)
    >>> rate_after(t, 3)
    ('day', 5)
    """
    w = words()
    hyphen = t.low[j] == "-" and t.glued(j) and t.glued(j + 1)
    k = j + 1 if hyphen else j
    low = t.low[k]
    if low in w.adverbs_of_rate and not hyphen:
        return w.adverbs_of_rate[low], k + 1
    if low not in w.per and not (low == "for" and t.low[k + 1] in ("each", "every")):
        return "", j
    k += 2 if low == "for" else 1
    if t.low[k] == "-" and t.glued(k):
        k += 1
    per, end = _denominator(t, k, sure=low == "per")
    return (per, end) if per else ("", j)


def _denominator(t: Tokens, k: int, sure: bool) -> tuple[str, int]:
    w, low = words(), t.low[k]
    if low in w.latin_denominators:
        return w.latin_denominators[low], k + 1
    for length in (2, 1):
        phrase = tuple(t.low[k : k + length])
        if phrase in money().per:
            return _one_spelling(phrase), k + length
    for phrase, unit in units().words.get(low, ()):
        if tuple(t.low[k : k + len(phrase)]) == phrase and (unit.dimension == "time" or sure):
            if unit.dimension == "time" and t.low[k + len(phrase)] in w.after_time:
                return "", k
            return unit.name, k + len(phrase)
    if sure and low.isalpha() and low not in w.stop:
        return singular(low), k + 1
    return "", k


def _one_spelling(phrase: tuple[str, ...]) -> str:
    """Return a price's denominator in one spelling: "litre" is "liter", but a "barrel" is no oil_barrel."""
    word = " ".join(phrase)
    folded = units().folded.get(word)
    if folded is not None:
        return folded.name
    name = next((unit.name for spelled, unit in units().words.get(phrase[0], ()) if spelled == phrase), word)
    return name if name in METRIC else word
