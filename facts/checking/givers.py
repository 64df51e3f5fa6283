"""Which land sends what a figure counts: "The US has sent 3,000 soldiers to Poland"; two lands send two figures."""

from __future__ import annotations

import re
from functools import cache

from facts.lexicon.places import country_codes
from facts.lexicon.scene_words import scene_words
from facts.lexicon.speech import speech

REACH = 90  # characters before a figure in which its giver stands
WIDTH = 7  # letters of country codes that make a giver's number
GIVER = -4  # the group of the marks of givers


def giver(sentence: str, mention: str) -> int:
    """Return a number for the land that sends what a figure counts, 0 when none is told.

    >>> sent = "The US has sent 3,000 soldiers to Poland, and Poland sent 500 itself."
    >>> giver(sent, "3,000 soldiers") == giver("The United States sent 40 tanks.", "40 tanks") != giver(sent, "500")
    True
    >>> giver("It sent 3,000 soldiers.", "3,000 soldiers")
    0
    """
    at = sentence.find(mention)
    found = _giving().search(sentence[max(0, at - REACH) : max(at, 0)])
    if found is None:
        return 0
    codes = country_codes(found[1]) or country_codes(found[1].split()[-1])
    return int.from_bytes(codes[:WIDTH].encode(), "big")


@cache
def _giving() -> re.Pattern[str]:
    """Return the pattern of a name (group 1), a verb of giving and at most three words before the figure."""
    helpers = "|".join(sorted(speech().auxiliaries | scene_words().meanwhile))
    verbs = "|".join(sorted(scene_words().giving))
    return re.compile(rf"\b([A-Z]\w+(?:\ [A-Z]\w+)?)\ (?:(?:{helpers})\ ){{0,3}}(?:{verbs})\ (?:[\w’'-]+\ ){{0,3}}$")
