"""Loads dimensions.toml: which way a thing is measured, and what makes a bare number an age or a magnitude."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The words of dimensions.toml, in lower case; unit signs exactly as written."""

    way: dict[str, str]
    age_after: frozenset[str]
    age_before: frozenset[str]
    magnitude_nouns: frozenset[str]
    glued_only: frozenset[str]
    metre_after: frozenset[str]


@cache
def dimensions() -> Dimensions:
    """Return the words.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml("dimensions.toml")
    try:
        return Dimensions(
            way=data["way"],
            age_after=frozenset(data["age"]["after"]),
            age_before=frozenset(data["age"]["before"]),
            magnitude_nouns=frozenset(data["magnitude"]["nouns"]),
            glued_only=frozenset(data["glued_only"]["signs"]),
            metre_after=frozenset(data["metre_after"]["words"]),
        )
    except KeyError as error:
        raise LexiconError("dimensions.toml", str(error), "section is missing") from error
