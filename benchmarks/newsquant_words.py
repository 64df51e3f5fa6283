"""Loads newsquant.toml and names units as NewsQuant does."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from facts.lexicon.files import read_csv
from facts.lexicon.words import is_plural, singular, words

FILE = Path(__file__).with_name("newsquant.toml")
DOUBLED = 2  # the same consonant twice before "est": "hottest"


@dataclass(frozen=True, slots=True)
class Conventions:
    """The tables of newsquant.toml."""

    units: dict[str, str]
    spelling: dict[str, str]
    currencies: dict[str, str]
    written_money: dict[str, str]
    denominators: dict[str, str]
    comparison: dict[str, str]
    not_in_units: frozenset[str]
    change: dict[str, str]
    not_hedges: frozenset[str]
    not_changing: frozenset[str]
    between: frozenset[str]
    determiners: frozenset[str]
    comparing: frozenset[str]
    score_nouns: frozenset[str]
    pronouns: frozenset[str]
    peoples: frozenset[str]
    not_superlative: frozenset[str]
    e_stems: frozenset[str]


@cache
def conventions() -> Conventions:
    """Return the tables, the full names of all currencies among them."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    currencies = {row["code"]: row["name"] for row in read_csv("currencies.csv")}
    return Conventions(
        units=data["units"],
        spelling=data["spelling"],
        currencies=currencies | data["currencies"],
        written_money=data["written_money"],
        denominators=data["denominators"],
        comparison=data["comparison"],
        not_in_units=frozenset(data["not_in_units"]["words"].split()),
        change=data["change"],
        **{name: frozenset(listed.split()) for name, listed in data["words"].items()},
    )


@cache
def unit_name(unit: str) -> str:
    """Return NewsQuant's name of one of our units or currencies.

    >>> [unit_name(u) for u in ("square_kilometer", "degree_Celsius", "USD", "MYR", "mile_per_hour")]
    ['square kilometre', 'celsius', 'dollar', 'malaysian ringgit', 'mile per hour']
    """
    c = conventions()
    known = c.units.get(unit) or c.currencies.get(unit)
    if known:
        return known
    words = unit.split("_")
    return " ".join(_british(word) for word in words)


def _british(word: str) -> str:
    for american, british in conventions().spelling.items():
        if word.endswith(american):
            return word.removesuffix(american) + british
    return word


def rate_name(per: str) -> str:
    """Return the name of what a rate is per."""
    c = conventions()
    return c.denominators.get(per) or unit_name(per)


@cache
def plain_adjective(word: str) -> str:
    """Return the plain form of a comparative or superlative, any other word as it is; "" for "most".

    >>> [plain_adjective(w) for w in ("earliest", "hottest", "best", "largest", "proudest", "forest", "west", "most")]
    ['early', 'hot', 'good', 'large', 'proud', 'forest', 'west', '']
    """
    low = word.lower()
    known = conventions().comparison.get(low)
    if known is not None:
        return known
    stem = low.removesuffix("est")
    if (
        stem == low
        or len(stem) < 3
        or not any(letter in "aeiouy" for letter in stem)
        or low in conventions().not_superlative
    ):
        return word
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > DOUBLED and stem[-1] == stem[-2] and stem[-1] in "bdgmnt":
        return stem[:-1]
    return stem + "e" if stem.endswith(tuple(conventions().e_stems)) else stem


def noun_unit(named: list[str], one: bool = False) -> str:
    """Return a noun phrase as a unit: small words left out, adjectives plain, nouns in the singular.

    Args:
        named: the words of the phrase as written, from the first adjective to the head noun and what follows it.
        one: the count is 1: "one person", but "two people".

    >>> noun_unit(["new", "seasons"]), noun_unit(["Americans"]), noun_unit(["FA", "Cup", "finals"])
    ('new season', 'Americans', 'FA Cup final')
    >>> noun_unit(["hottest", "luxury", "cars", "in", "the", "world"]), noun_unit(["Anna’s", "earliest", "plays"])
    ('hot luxury car world', 'Anna early play')
    """
    if len(named) == 1 and named[0].lower() in conventions().pronouns | words().person_adjectives:
        return ""
    skipped = conventions().not_in_units
    kept = [word.removesuffix("’s").removesuffix("'s") for word in named]
    kept = [plain_adjective(word) for word in kept if word[:1].isalnum() and word.lower() not in skipped]
    return " ".join(_one(word, one) for word in kept if word)


def _one(word: str, one: bool) -> str:
    """Return a plural noun in the singular; names of peoples keep their form, "people" stays when there are more."""
    low = word.lower()
    if not is_plural(low) or (word[:1].isupper() and low.endswith(tuple(conventions().peoples))):
        return "people" if low == "person" and not one else word
    if low == "people":
        return "person" if one else "people"
    made = singular(low)
    return low if " " in made else made
