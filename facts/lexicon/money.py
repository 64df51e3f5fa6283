"""Loads currencies.csv and money.toml: how money is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_csv, read_toml

FILE = "money.toml"
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """The spellings of money; codes are ISO 4217.

    Attributes:
        symbols, prefixes: signs as written, and letters before a dollar sign.
        codes: the codes themselves, as written before or after a number.
        words: lower-cased phrases by first word, longest first, with the code.
        minor: words for hundredths, with code and divisor.
        shared, beside: words that are something else as well, and the words that make them money.
        per: denominators of a price.
    """

    symbols: dict[str, str]
    prefixes: dict[str, str]
    codes: frozenset[str]
    words: dict[str, tuple[tuple[Phrase, str], ...]]
    minor: dict[str, tuple[str, int]]
    shared: frozenset[str]
    beside: frozenset[str]
    per: frozenset[Phrase]


@cache
def money() -> Money:
    """Return the spellings of money.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml(FILE)
    names: dict[Phrase, str] = {}
    rows = read_csv("currencies.csv")
    for row in rows:
        for name in (row["name"], row["plural"]):
            names[tuple(name.replace(".", ". ").split())] = row["code"]
    try:
        for word, code in data["words"].items():
            names[tuple(word.split())] = code
        by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, code in names.items():
            by_first.setdefault(phrase[0], []).append((phrase, code))
        return Money(
            symbols=data["symbols"],
            prefixes=data["prefixes"],
            codes=frozenset(row["code"] for row in rows),
            words={k: tuple(sorted(v, key=lambda row: (-len(row[0]), row[0]))) for k, v in by_first.items()},
            minor={word: (pair[0], pair[1]) for word, pair in data["minor"].items()},
            shared=frozenset(data["shared"]["words"]),
            beside=frozenset(data["shared"]["beside"]),
            per=frozenset(tuple(word.split()) for word in data["per"]["words"]),
        )
    except (KeyError, IndexError) as error:
        raise LexiconError(FILE, str(error), "section or value is missing") from error
