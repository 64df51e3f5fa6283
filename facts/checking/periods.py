"""The year that a figure is about, where its sentence names one: "in 2020", "last year", "this year so far"."""

from __future__ import annotations

import re
from functools import cache

from facts.checking.context import is_year
from facts.lexicon.comparison import comparison

ANOTHER = re.compile(
    r"\d|[;:()—–]|, (?:while|but) |,? and (?:in|by|on) "
)  # between a figure and a year: the year goes with another

SINCE = "since "
APART = re.compile(r"[\d;:,()—–]")  # between a figure and "in the past day": it goes with another
OPENING = 12  # characters in which a phrase opens its sentence, a comma behind it: "Overnight, 12 people died"


@cache
def _years() -> re.Pattern[str]:
    phrases = (re.escape(phrase) for phrase, _ in comparison().years)
    return re.compile(r"(?<![\w.,/-])(?:\d{4}(?![\w,./-]*\d)|" + "|".join(phrases) + r")\b", re.IGNORECASE)


def period(sentence: str, mention: str, published: int) -> int:
    """Return the year that a sentence gives a figure, 0 when it gives none.

    The year right behind the figure decides, else the last one before it. What lasts since a year is still of today:
    its year is given below zero.

    Args:
        sentence, mention: as in the facts table.
        published: the year of publication, 0 when unknown.

    >>> said = "The guard counted 39,670 attempts last year, after about 120 the year before, and 90 in 2018."
    >>> [period(said, mention, 2022) for mention in ("39,670 attempts", "about 120", "90")]
    [2021, 2020, 2018]
    >>> period("By 2026 the guard will have 39,670 cameras.", "39,670 cameras", 2022)
    0
    >>> told = "In August 1996, 87 people died at Biescas, and in October 1973 around 300 were killed."
    >>> period(told, "87 people", 2024), period(told, "around 300", 2024)
    (1996, 1973)
    >>> period("The war has killed 14,000 people since 2014.", "14,000 people", 2022)
    -2014
    """
    at = sentence.find(" ".join(mention.split()))
    end = at + len(mention)
    year = 0
    for found in _years().finditer(sentence):
        if at <= found.start() < end or sentence[: found.start()].lower().endswith(comparison().not_in_a_year):
            continue
        named = _named(found[0].lower(), abs(year), published)
        told = sentence[: found.start()].lower()
        if told == SINCE or (told.endswith(SINCE) and found.start() >= end):
            named = -named  # but not "since 1939, the year that a quake killed 30,000"
        if found.start() < end:
            year = named or year
        else:
            return named if named and not ANOTHER.search(sentence, end, found.start()) else year
    return year


def is_recent(sentence: str, mention: str) -> bool:
    """Whether a figure is that of the last day alone: "28 people died in the past 24 hours".

    >>> said = "Some 28 people died in the past 24 hours, and 1,575 have been hurt since June."
    >>> is_recent(said, "Some 28 people"), is_recent(said, "1,575")
    (True, False)
    >>> is_recent("In the last 24 hours, 12 people died.", "12 people")
    True
    """
    at = sentence.find(mention)
    end = at + len(mention)
    for found in comparison().recent.finditer(sentence):
        begin, stop = (end, found.start()) if found.start() >= end else (found.end(), max(at, 0))
        if not APART.search(sentence, begin + (found.start() < OPENING), stop):
            return True
    return False


def _named(word: str, last: int, published: int) -> int:
    """Return the year that a word names: itself, or so many before publication, or before the year named last."""
    if word.isdigit():
        return int(word) if is_year(word) else 0
    back = dict(comparison().years)[word]
    if back == "before":
        return (last or published - 1) - 1 if last or published else 0
    return published - int(back) if published else 0
