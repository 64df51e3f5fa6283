"""Loads scene_words.toml: the words that say what part a place plays in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.phrases import Anchored, anchored


@dataclass(frozen=True, slots=True)
class SceneWords:
    """The words of scene_words.toml, in lower case; phrases by their longest word."""

    locative: frozenset[str]
    goal: frozenset[str]
    border: frozenset[str]
    border_nouns: frozenset[str]
    gates: frozenset[str]
    blocks: Anchored
    sides: frozenset[str]
    sites: frozenset[str]
    leaving: frozenset[str]
    withdrawals: frozenset[str]
    ways: frozenset[tuple[str, str]]
    natives: frozenset[str]
    reach: frozenset[str]
    giving: frozenset[str]
    meanwhile: frozenset[str]
    gatherings: frozenset[str]
    struck: frozenset[str]
    settlements: frozenset[str]
    at: frozenset[str]
    never: frozenset[str]
    days: frozenset[str]
    articles: frozenset[str]
    kinds: frozenset[str]
    feelings: frozenset[str]
    works: frozenset[str]
    institutions: frozenset[str]
    held: frozenset[str]
    forces: frozenset[str]
    adverbs: frozenset[str]
    country: Anchored
    both: Anchored
    here: Anchored
    capital: Anchored
    counts_for: frozenset[str]
    losses: frozenset[str]
    acting: frozenset[str]
    irregular: frozenset[str]
    opening: frozenset[str]
    someone: frozenset[str]
    asks: frozenset[str]
    clock: frozenset[str]
    bylines: frozenset[str]
    furniture: frozenset[str]
    topics: frozenset[str]
    elsewhen: frozenset[str]
    own: frozenset[str]
    passing: frozenset[str]
    by_way: frozenset[tuple[str, ...]]


@cache
def scene_words() -> SceneWords:
    """Return the words.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml("scene_words.toml")
    try:
        return SceneWords(
            locative=frozenset(data["locative"]["words"].split()),
            goal=frozenset(data["goal"]["words"].split()),
            border=frozenset(data["border"]["words"].split()),
            border_nouns=frozenset(data["border"]["nouns"].split()),
            gates=frozenset(data["border"]["gates"].split()),
            blocks=anchored(data["blocks"]["phrases"]),
            sides=frozenset(data["sides"]["words"].split()),
            sites=frozenset(data["sites"]["words"].split()),
            leaving=frozenset(data["leaving"]["words"].split()),
            withdrawals=frozenset(data["leaving"]["withdrawals"].split()),
            ways=frozenset((a, b) for a, b in data["ways"]["pairs"]),
            natives=frozenset(data["natives"]["words"].split()),
            reach=frozenset(data["natives"]["reach"].split()),
            meanwhile=frozenset(data["giving"]["meanwhile"].split()),
            giving=frozenset(data["giving"]["words"].split()),
            struck=frozenset(data["gatherings"]["struck"].split()),
            gatherings=frozenset(data["gatherings"]["words"].split()),
            settlements=frozenset(data["settlements"]["words"].split()),
            at=frozenset(data["unlisted"]["at"].split()),
            never=frozenset(data["unlisted"]["never"].split()),
            days=frozenset(data["unlisted"]["days"].split()),
            kinds=frozenset(data["unlisted"]["kinds"].split()),
            feelings=frozenset(data["unlisted"]["feelings"].split()),
            articles=frozenset(data["unlisted"]["articles"].split()),
            works=frozenset(data["works"]["words"].split()),
            institutions=frozenset(data["offices"]["institutions"].split()),
            held=frozenset(data["offices"]["held"].split()),
            forces=frozenset(data["offices"]["forces"].split()),
            adverbs=frozenset(data["adverbs"]["words"].split()),
            country=anchored(data["country"]["phrases"]),
            both=anchored(data["both"]["phrases"]),
            here=anchored(data["here"]["phrases"]),
            capital=anchored(data["capital"]["phrases"]),
            counts_for=frozenset(data["for"]["words"].split()),
            losses=frozenset(data["losses"]["words"].split()),
            acting=frozenset(data["acting"]["after"].split()),
            irregular=frozenset(data["acting"]["irregular"].split()),
            opening=frozenset((*data["acting"]["opening"].split(), '"', "")),
            someone=frozenset(data["someone"]["words"].split()),
            asks=frozenset(data["headings"]["asks"].split()),
            clock=frozenset(data["headings"]["clock"].split()),
            bylines=frozenset(data["furniture"]["bylines"].split()),
            furniture=frozenset(data["furniture"]["words"].split()),
            topics=frozenset(data["topics"]["words"].split()),
            elsewhen=frozenset(data["elsewhen"]["words"].split()),
            own=frozenset(data["own"]["words"].split()),
            passing=frozenset(data["by_way"]["passing"].split()),
            by_way=frozenset(tuple(pair) for pair in data["by_way"]["pairs"]),
        )
    except KeyError as error:
        raise LexiconError("scene_words.toml", str(error), "section is missing") from error
