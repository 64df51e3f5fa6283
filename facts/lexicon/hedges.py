"""Loads hedges.toml: the words around a figure that say how exact it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.model import Qualifier

FILE = "hedges.toml"
Phrase = tuple[str, ...]
Rows = dict[str, tuple[tuple[Phrase, str], ...]]


@dataclass(frozen=True, slots=True)
class Hedges:
    """Hedges before a figure by their last word, after it by their first, longest first; all in lower case."""

    before: Rows
    after: Rows
    neutral: dict[str, tuple[Phrase, ...]]
    than: frozenset[Phrase]
    the: frozenset[Phrase]
    subjects: frozenset[str]
    during: frozenset[str]
    phrasal: frozenset[str]
    only_after: frozenset[str]
    range_joins: frozenset[str]
    range_leads: frozenset[str]
    range_hedges: frozenset[str]
    compared: frozenset[str]


@cache
def hedges() -> Hedges:
    """Return the hedges.

    Raises:
        LexiconError: a qualifier is unknown or a section is missing.
    """
    data = read_toml(FILE)
    try:
        neutral: dict[str, list[Phrase]] = {}
        for text in data["neutral"]["words"]:
            phrase = tuple(text.split())
            neutral.setdefault(phrase[-1], []).append(phrase)
        return Hedges(
            before=_rows(data["before"], at=-1),
            after=_rows(data["after"], at=0),
            neutral={k: tuple(sorted(v, key=lambda p: (-len(p), p))) for k, v in neutral.items()},
            than=frozenset(tuple(text.split()) for text in data["comparing"]["than"]),
            the=frozenset(tuple(text.split()) for text in data["comparing"]["the"]),
            subjects=frozenset(data["time"]["subjects"]),
            during=frozenset(data["time"]["during_words"]),
            phrasal=frozenset(data["time"]["phrasal"]),
            only_after=frozenset(data["time"]["only_after"]),
            range_joins=frozenset(data["range"]["joins"]),
            range_leads=frozenset(data["range"]["leads"]),
            range_hedges=frozenset(data["range"]["hedges"]),
            compared=frozenset(data["range"]["compared"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error


def _rows(table: dict[str, str], at: int) -> Rows:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for text, qualifier in table.items():
        if qualifier not in set(Qualifier):
            raise LexiconError(FILE, text, f"{qualifier} is no qualifier")
        phrase = tuple(text.split())
        found.setdefault(phrase[at], []).append((phrase, qualifier))
    return {key: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for key, rows in found.items()}


@cache
def hedge_words() -> frozenset[str]:
    """Return every word of the hedges before a figure: "more", "than", "at", "least"."""
    return frozenset(word for rows in hedges().before.values() for phrase, _ in rows for word in phrase)
