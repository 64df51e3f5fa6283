"""Loads traps.toml: the words that show that a number is no figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "traps.toml"
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Traps:
    """The words of traps.toml, in lower case; idioms by each of their words, longest first, with its place in them.

    Attributes:
        name_ends: phrases whose number is part of a name, by their last word, longest first.
        name_starts, before_name, singular_verbs: see [names] after, before and verbs.
        compass: directions as written.
    """

    labels: frozenset[str]
    dotted_labels: frozenset[str]
    name_ends: dict[str, tuple[Phrase, ...]]
    name_starts: frozenset[str]
    before_name: frozenset[str]
    singular_verbs: frozenset[str]
    streets: frozenset[str]
    blocks: frozenset[str]
    compass: frozenset[str]
    compass_letters: frozenset[str]
    web_signs: frozenset[str]
    calibers: frozenset[str]
    bores: frozenset[str]
    weapons: frozenset[str]
    texting: frozenset[str]
    before_text_number: frozenset[str]
    months: dict[str, int]
    between_days: frozenset[str]
    after_month: frozenset[str]
    ambiguous_months: frozenset[str]
    ordinal_endings: frozenset[str]
    clock: frozenset[str]
    clock_glued: frozenset[str]
    before_clock: frozenset[str]
    between_clocks: frozenset[str]
    idioms: dict[str, tuple[tuple[Phrase, int], ...]]
    before_year: frozenset[str]
    not_before_old_year: frozenset[str]
    before_count: frozenset[str]
    year_units: frozenset[str]
    before_pronoun: frozenset[str]
    numbered_pictures: frozenset[str]
    scores: frozenset[str]
    votes: frozenset[str]
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
        clock, days, names, years = data["clock"], data["days"], data["names"], data["before_year"]
        return Traps(
            labels=frozenset(data["labels"]["words"]),
            dotted_labels=frozenset(data["dotted"]["words"]),
            name_ends=_by_last(names["words"]),
            name_starts=frozenset(names["after"]),
            before_name=frozenset(names["before"]),
            singular_verbs=frozenset(names["verbs"]),
            streets=frozenset(data["streets"]["words"]),
            blocks=frozenset(data["blocks"]["words"]),
            compass=frozenset(data["compass"]["words"]),
            compass_letters=frozenset(data["compass"]["letters"]),
            web_signs=frozenset(data["web"]["signs"]),
            calibers=frozenset(data["calibers"]["words"]),
            bores=frozenset(data["calibers"]["bores"]),
            weapons=frozenset(data["calibers"]["weapons"]),
            texting=frozenset(data["texting"]["words"]),
            before_text_number=frozenset(data["texting"]["before"]),
            months=data["months"],
            between_days=frozenset(days["between"]),
            after_month=frozenset(days["after"]),
            ambiguous_months=frozenset(days["ambiguous"]),
            ordinal_endings=frozenset(data["ordinals"]["endings"]),
            clock=frozenset(clock["words"]),
            clock_glued=frozenset(clock["glued"]),
            before_clock=frozenset(clock["before"]),
            between_clocks=frozenset(clock["between"]),
            idioms=_by_each_word(data["idioms"]["phrases"]),
            before_year=frozenset(years["words"]),
            not_before_old_year=frozenset(years["old"]),
            before_count=frozenset(years["count"]),
            year_units=frozenset(years["units"]),
            before_pronoun=frozenset(data["pronoun"]["before"]),
            numbered_pictures=frozenset(data["pictures"]["words"]),
            scores=frozenset(data["scores"]["words"]),
            votes=frozenset(data["scores"]["votes"]),
            anaphora=frozenset(data["anaphora"]["words"]),
            eras=frozenset(data["eras"]["words"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error


def _by_last(texts: list[str]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for text in texts:
        phrase = tuple(text.split())
        found.setdefault(phrase[-1], []).append(phrase)
    return {word: tuple(sorted(phrases, key=lambda p: (-len(p), p))) for word, phrases in found.items()}


def _by_each_word(texts: list[str]) -> dict[str, tuple[tuple[Phrase, int], ...]]:
    found: dict[str, list[tuple[Phrase, int]]] = {}
    for text in texts:
        phrase = tuple(text.split())
        for at, word in enumerate(phrase):
            found.setdefault(word, []).append((phrase, at))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for word, rows in found.items()}
