"""Loads numbers.toml: the words that are numbers, and what each is worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from facts.lexicon.files import LexiconError, read_toml
from facts.model import Qualifier

FILE = "numbers.toml"


@dataclass(frozen=True, slots=True)
class FixedWord:
    """A word that stands for one number, with the interval that it allows ("handful": 2, 2 to 9)."""

    value: Decimal
    low: Decimal
    high: Decimal
    qualifier: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The number words, by the part they play; values are exact.

    Attributes:
        joinable: words that a hyphen may join to the number before them: "twenty-five", "two-hundred".
        ordinals: denominators, the plurals too; `plural_ordinals` are those alone.
        units_of_ordinals: the last word of a compound denominator, singular and plural.
        singular_shares, denominators, wholes: see [shares].
        folds: "sixfold" with 6.
        none: phrases that say zero, by their first word, longest first; nobody: their last words that mean people.
    """

    digits: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued: dict[str, Decimal]
    spaced: dict[str, Decimal]
    joinable: frozenset[str]
    ordinals: dict[str, Decimal]
    plural_ordinals: frozenset[str]
    units_of_ordinals: dict[str, Decimal]
    singular_shares: frozenset[str]
    denominators: frozenset[Decimal]
    wholes: frozenset[Decimal]
    signs: dict[str, Decimal]
    times: frozenset[str]
    superscripts: dict[str, str]
    dozens: dict[str, Decimal]
    folds: dict[str, Decimal]
    minus: frozenset[str]
    before_couple: frozenset[str]
    fixed: dict[str, FixedWord]
    vague: dict[str, tuple[Decimal, Decimal]]
    several: dict[str, dict[str, tuple[Decimal, Decimal]]]
    none: dict[str, tuple[tuple[str, ...], ...]]
    abbreviations: tuple[str, ...]
    nobody: frozenset[str]
    single: dict[str, tuple[tuple[str, ...], ...]]
    not_zero: frozenset[str]
    part_endings: tuple[str, ...]


def _interval(file_entry: str, pair: list[int]) -> tuple[Decimal, Decimal]:
    if len(pair) != 2 or pair[0] > pair[1]:
        raise LexiconError(FILE, file_entry, "must be [low, high]")
    return Decimal(pair[0]), Decimal(pair[1])


def _fixed(word: str, row: dict[str, Any]) -> FixedWord:
    if row.get("qualifier") not in set(Qualifier):
        raise LexiconError(FILE, word, "qualifier is unknown")
    return FixedWord(Decimal(row["value"]), Decimal(row["low"]), Decimal(row["high"]), row["qualifier"])


def _fraction(text: str) -> Decimal:
    above, _, below = text.partition("/")
    return Decimal(above) / Decimal(below)


def _by_first(texts: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        phrase = tuple(text.replace("-", " - ").split())
        found.setdefault(phrase[0], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda p: (-len(p), p))) for word, rows in found.items()}


def _decimals(row: dict[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(value) for word, value in row.items()}


def _powers(row: dict[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(10) ** value for word, value in row.items()}


@cache
def numbers() -> Numbers:
    """Return the number words.

    Raises:
        LexiconError: a section is missing or an interval is upside down.
    """
    data = read_toml(FILE)
    try:
        ordinals = _decimals(data["ordinals"])
        plurals = {"halves" if word == "half" else f"{word}s": value for word, value in ordinals.items()}
        last = _decimals(data["units_of_ordinals"])
        digits, scales = _decimals(data["digits"]), _powers(data["scales"])
        folds, shares = data["folds"], data["shares"]
        return Numbers(
            digits=digits,
            scales=scales,
            glued=_powers(data["glued"]),
            spaced=_powers(data["spaced"]),
            joinable=frozenset((*digits, *scales)),
            ordinals=ordinals | plurals,
            plural_ordinals=frozenset((*plurals, *(f"{word}s" for word in last))),
            units_of_ordinals=last | {f"{word}s": value for word, value in last.items()},
            singular_shares=frozenset(shares["singular"]),
            denominators=frozenset(map(Decimal, shares["written"])),
            wholes=frozenset(map(Decimal, shares["wholes"])),
            signs={sign: _fraction(text) for sign, text in data["signs"].items()},
            times=frozenset(data["powers"]["times"]),
            superscripts=data["powers"]["superscripts"],
            dozens=_decimals(data["dozens"]),
            folds={
                word + folds["ending"]: value
                for word, value in (digits | {"hundred": Decimal(100), "thousand": Decimal(1000)}).items()
                if word not in folds["without"]
            },
            minus=frozenset(data["minus"]["words"]),
            before_couple=frozenset(data["couple"]["before"]),
            fixed={word: _fixed(word, row) for word, row in data["fixed"].items()},
            vague={word: _interval(word, pair) for word, pair in data["vague"].items()},
            several={
                word: {scale: _interval(f"{word} {scale}", pair) for scale, pair in scales.items()}
                for word, scales in data["several"].items()
            },
            none=_by_first(data["none"]["phrases"] + data["none"]["single"]),
            abbreviations=tuple(data["abbreviations"]["words"]),
            single=_by_first(data["none"]["single"]),
            not_zero=frozenset(data["none"]["not_zero"]),
            part_endings=tuple(shares["part_endings"]),
            nobody=frozenset(data["none"]["nobody"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section or value is missing") from error


@cache
def candidate_words() -> tuple[str, ...]:
    """Return the words at which a figure may begin or that it must hold: what the scan looks for."""
    n = numbers()
    only_after_digits = {"half_dozen", "mn", "mio", "mln", "bln", "trn", "tn", "bn"}
    none = {" ".join(phrase).replace(" - ", "-") for phrases in n.none.values() for phrase in phrases}
    words = {*n.digits, *n.scales, *n.fixed, *n.vague, *n.ordinals, *n.folds, *none}
    return tuple(sorted(words - only_after_digits))
