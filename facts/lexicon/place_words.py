"""Loads place_words.toml: the words that decide whether a capitalised name is a place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "place_words.toml"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lists of place_words.toml; each is explained there. `persons` are given names and surnames together."""

    never: frozenset[str]
    ordinary: frozenset[str]
    given: frozenset[str]
    surnames: frozenset[str]
    places_first: frozenset[str]
    titles: frozenset[str]
    abbreviated_titles: frozenset[str]
    locative: frozenset[str]
    directional: frozenset[str]
    of_nouns: frozenset[str]
    before: frozenset[str]
    modifiers: frozenset[str]
    after: frozenset[str]
    never_after: frozenset[str]
    institutions: frozenset[str]
    adjectival: frozenset[str]
    levels: frozenset[str]
    currencies: frozenset[str]
    abbreviations: frozenset[str]
    not_before: frozenset[str]
    not_places: tuple[str, ...]
    persons: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """Return the lists.

    Raises:
        LexiconError: a list is missing, empty, or of the wrong kind.
    """
    data = read_toml(FILE)
    lists = {}
    for name in PlaceWords.__dataclass_fields__:
        if name in ("not_places", "persons"):
            continue
        words = data.get(name)
        words = words.split() if isinstance(words, str) else words
        if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
            raise LexiconError(FILE, name, "must be a list of words")
        if any(word != word.lower() for word in words):
            raise LexiconError(FILE, name, "must be in lower case")
        lists[name] = frozenset(words)
    phrases = data.get("not_places")
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) for phrase in phrases):
        raise LexiconError(FILE, "not_places", "must be a list of names")
    return PlaceWords(**lists, not_places=tuple(phrases), persons=lists["given"] | lists["surnames"])
