"""The surnames of the people that an article names: a city of that name is then no place ("Santiago said")."""

from __future__ import annotations

import re
from functools import lru_cache

from facts.lexicon.place_index import fold
from facts.lexicon.place_words import place_words
from facts.settings import SEEN_WORDS

PART = 20_000  # characters; a text is looked through in such parts, the one being read and its two neighbours
GIVEN_REACH = 40  # characters before a surname in which the name before it stands

_BEFORE = re.compile(r"\b([^\W\d_a-z][^\W\d_]++)\.?\ (?:[^\W\d_a-z]\.\ )?$")  # what begins a name: Mr. , John F.
_AFTER = re.compile(r"(?:['’]s)?(?![^\W_]|['’-])(,\ \d{1,2},(?!\d))?")  # the end of a name, and an age


class People:
    """The surnames that `text` uses: a name after a given name or a title, or before an age; looked for when asked.

    Of a long text only what stands around the sentence being read is looked through, so that the work stays linear.

    >>> people = People("Esteban Santiago, 26, shot at police. Mr. Houston and Whitney Boise fled Dallas, Texas.")
    >>> [name in people for name in ("Santiago", "Houston", "Boise", "Dallas")]
    [True, True, True, False]
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}
        self._part = 0

    def read_on(self, at: int) -> None:
        """Tell where the sentence begins that is read next."""
        if at // PART != self._part:
            self._part = at // PART
            self._known.clear()

    def __contains__(self, name: object) -> bool:
        """Whether `name`, one word as written, is a surname around here."""
        if not isinstance(name, str) or not name:
            return False
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._is_surname(name)
        return known

    def _is_surname(self, name: str) -> bool:
        begin, end = max(0, (self._part - 1) * PART), (self._part + 2) * PART
        at = self._text.find(name, begin, end)
        while at >= 0:
            after = _AFTER.match(self._text, at + len(name))
            before = _BEFORE.search(self._text[max(0, at - GIVEN_REACH) : at]) if after else None
            if after and before and _goes_on(before[1], with_age=after[1] is not None):
                return True
            at = self._text.find(name, at + len(name), end)
        return False


@lru_cache(maxsize=SEEN_WORDS)
def _goes_on(word: str, *, with_age: bool) -> bool:
    """Does a surname follow the word: after a given name or a title always, after any name when an age comes next?"""
    lists, first = place_words(), fold(word)
    if not word[0].isupper():
        return False
    given = first in lists.given and first not in lists.places_first
    return given or first in lists.titles or (with_age and first not in lists.modifiers)
