"""Loads traps.toml: the words that show that a number is no figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "traps.toml"
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Traps:
    """The words of traps.toml, in lower case; idioms by each of their words, longest first, with its place in them."""

    labels: frozenset[str]
    names: frozenset[str]
    streets: frozenset[str]
    blocks: frozenset[str]
    months: dict[str, int]
    clock: frozenset[str]
    before_clock: frozenset[str]
    idioms: dict[str, tuple[tuple[Phrase, int], ...]]
    before_year: frozenset[str]
    scores: frozenset[str]
    anaphora: frozenset[str]
    eras: frozenset[str]


@cache
def traps() -> Traps:
    """Return the trap words.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml(FILE)
    try:
        idioms: dict[str, list[tuple[Phrase, int]]] = {}
        for text in data["idioms"]["phrases"]:
            phrase = tuple(text.split())
            for at, word in enumerate(phrase):
                idioms.setdefault(word, []).append((phrase, at))
        return Traps(
            labels=frozenset(data["labels"]["words"]),
            names=frozenset(data["names"]["words"]),
            streets=frozenset(data["streets"]["words"]),
            blocks=frozenset(data["blocks"]["words"]),
            months=data["months"],
            clock=frozenset(data["clock"]["words"]),
            before_clock=frozenset(data["clock"]["before"]),
            idioms={k: tuple(sorted(v, key=lambda row: (-len(row[0]), row))) for k, v in idioms.items()},
            before_year=frozenset(data["before_year"]["words"]),
            scores=frozenset(data["scores"]["words"]),
            anaphora=frozenset(data["anaphora"]["words"]),
            eras=frozenset(data["eras"]["words"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error
