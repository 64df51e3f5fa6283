"""Loads dimensions.toml: which way a thing is measured, and what makes a bare number an age or a magnitude."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "dimensions.toml"


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The words of dimensions.toml, in lower case; unit signs exactly as written.

    `context` has, for each sign, the units that it may stand for and the words that must be near.
    """

    way: dict[str, str]
    age_after: frozenset[str]
    age_before: frozenset[str]
    age_short: frozenset[str]
    age_about: tuple[tuple[str, ...], ...]
    age_subjects: frozenset[str]
    age_being: frozenset[str]
    age_turning: frozenset[str]
    age_then: frozenset[str]
    age_doing: frozenset[str]
    age_someone: frozenset[str]
    magnitude_nouns: frozenset[str]
    spaced_signs: frozenset[str]
    name_words: frozenset[str]
    glued_only: frozenset[str]
    context: dict[str, tuple[tuple[str, frozenset[str]], ...]]
    metre_after: frozenset[str]
    metre_nouns: frozenset[str]
    not_kilo: frozenset[str]
    between: frozenset[str]
    joining: frozenset[str]
    put: frozenset[str]
    determiners: frozenset[str]
    not_of: frozenset[str]
    towards: frozenset[str]
    within_thing: frozenset[str]
    skipped: frozenset[str]
    pronouns: frozenset[str]
    ways: tuple[tuple[str, ...], ...]
    not_things: frozenset[str]
    directions: frozenset[str]
    counted_from: frozenset[str]


@cache
def dimensions() -> Dimensions:
    """Return the words.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml(FILE)
    try:
        context: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for unit, row in data["context"].items():
            context.setdefault(row["sign"], []).append((unit, frozenset(row["near"])))
        return Dimensions(
            way=data["way"],
            age_after=frozenset(data["age"]["after"]),
            age_before=frozenset(data["age"]["before"]),
            age_short=frozenset(data["age"]["short"]),
            age_about=tuple(tuple(phrase.split()) for phrase in data["age"]["about"]),
            age_subjects=frozenset(data["age"]["subjects"]),
            age_being=frozenset(data["age"]["being"]),
            age_turning=frozenset(data["age"]["turning"]),
            age_doing=frozenset(data["age"]["doing"]),
            age_then=frozenset(data["age"]["then"]),
            age_someone=frozenset(data["age"]["someone"]),
            magnitude_nouns=frozenset(data["magnitude"]["nouns"]),
            spaced_signs=frozenset(data["signs"]["spaced"]),
            name_words=frozenset(data["signs"]["names"]),
            glued_only=frozenset(data["glued_only"]["signs"]),
            context={sign: tuple(rows) for sign, rows in context.items()},
            metre_after=frozenset(data["metre_after"]["words"]),
            metre_nouns=frozenset(data["metre_nouns"]["words"]),
            not_kilo=frozenset(data["not_kilo"]["words"]),
            between=frozenset(data["between"]["words"]),
            joining=frozenset(data["said_of"]["joining"]),
            put=frozenset(data["said_of"]["put"]),
            determiners=frozenset(data["said_of"]["determiners"]),
            not_of=frozenset(data["said_of"]["not_of"]),
            towards=frozenset(data["said_of"]["towards"]),
            within_thing=frozenset(data["said_of"]["prepositions"]),
            skipped=frozenset(data["said_of"]["skipped"]),
            pronouns=frozenset(data["said_of"]["pronouns"]),
            ways=tuple(tuple(phrase.split()) for phrase in data["said_of"]["ways"]),
            not_things=frozenset(data["said_of"]["not_things"]),
            directions=frozenset(data["directions"]["words"]),
            counted_from=frozenset(data["directions"]["from"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error
