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
    """The number words, by the part they play; values are exact."""

    digits: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued: dict[str, Decimal]
    ordinals: dict[str, Decimal]
    fixed: dict[str, FixedWord]
    vague: dict[str, tuple[Decimal, Decimal]]
    several: dict[str, dict[str, tuple[Decimal, Decimal]]]
    none: tuple[tuple[str, ...], ...]


def _interval(file_entry: str, pair: list[int]) -> tuple[Decimal, Decimal]:
    if len(pair) != 2 or pair[0] > pair[1]:
        raise LexiconError(FILE, file_entry, "must be [low, high]")
    return Decimal(pair[0]), Decimal(pair[1])


def _fixed(word: str, row: dict[str, Any]) -> FixedWord:
    if row.get("qualifier") not in set(Qualifier):
        raise LexiconError(FILE, word, "qualifier is unknown")
    return FixedWord(Decimal(row["value"]), Decimal(row["low"]), Decimal(row["high"]), row["qualifier"])


@cache
def numbers() -> Numbers:
    """Return the number words.

    Raises:
        LexiconError: a section is missing or an interval is upside down.
    """
    data = read_toml(FILE)
    try:
        ordinals = {word: Decimal(value) for word, value in data["ordinals"].items()}
        plurals = {"halves" if word == "half" else f"{word}s": value for word, value in ordinals.items()}
        return Numbers(
            digits={word: Decimal(value) for word, value in data["digits"].items()},
            scales={word: Decimal(10) ** value for word, value in data["scales"].items()},
            glued={word: Decimal(10) ** value for word, value in data["glued"].items()},
            ordinals=ordinals | plurals,
            fixed={word: _fixed(word, row) for word, row in data["fixed"].items()},
            vague={word: _interval(word, pair) for word, pair in data["vague"].items()},
            several={
                word: {scale: _interval(f"{word} {scale}", pair) for scale, pair in scales.items()}
                for word, scales in data["several"].items()
            },
            none=tuple(tuple(p.replace("-", " - ").split()) for p in data["none"]["phrases"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section or value is missing") from error


@cache
def candidate_words() -> tuple[str, ...]:
    """Return the words at which a figure may begin or that it must hold: what the scan looks for."""
    n = numbers()
    only_after_digits = {"half_dozen", "mn", "mio", "mln", "bln", "trn", "tn", "bn"}
    none = {" ".join(phrase).replace(" - ", "-") for phrase in n.none}
    words = {*n.digits, *n.scales, *n.fixed, *n.vague, *n.ordinals, *none}
    return tuple(sorted(words - only_after_digits))
