"""Loads accounts.toml: how a bare number gives another account of a figure told before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import measures

FILE = "accounts.toml"


@dataclass(frozen=True, slots=True)
class AccountWords:
    """The lists of accounts.toml, in lower case; see there for what each is for."""

    again: frozenset[str]
    compared: frozenset[str]
    marks: frozenset[str]
    comparing: frozenset[str]
    insisting: frozenset[str]
    saying: frozenset[str]
    counting: frozenset[str]
    speaking: frozenset[str]
    holding: frozenset[str]
    owning: frozenset[str]
    sources: frozenset[str]
    records: frozenset[str]
    against: frozenset[str]
    lasting: frozenset[str]
    times: frozenset[str]
    owned: frozenset[str]
    aside: frozenset[str]
    crediting: frozenset[str]
    placing: frozenset[str]
    placed: frozenset[str]
    noting: frozenset[str]
    nearly: frozenset[str]
    going_on: frozenset[str]
    undergone: frozenset[str]


@cache
def account_words() -> AccountWords:
    """Return the words of accounts.toml.

    Raises:
        LexiconError: `aside` or `owned` names what is no measure.
    """
    data = read_toml(FILE)
    found = AccountWords(**{name: frozenset(words.split()) for name, words in data.items()})
    if unknown := sorted((found.aside | found.owned) - measures().keys()):
        raise LexiconError(FILE, unknown[0], "is no measure of measures.toml")
    return found
