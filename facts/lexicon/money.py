"""Loads currencies.csv and money.toml: how money is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_csv, read_toml

FILE = "money.toml"
Phrase = tuple[str, ...]
Lands = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Money:
    """The spellings of money; codes are ISO 4217.

    Attributes:
        symbols: signs as written; glued_symbols only right before the digits; after_symbols: letters also after them.
        prefixes, small_prefixes: letters before a dollar sign.
        before, not_before: lower-case words before a number, and the words after which they are none.
        word_codes, scaled_codes, scale_or_unit: see [codes] and [glued_scale].
        codes: the codes themselves, as written before or after a number.
        words: lower-cased phrases by first word, longest first, with the code; single_words: those of one word.
        minor: words for hundredths, with code and divisor.
        lands: words for the money of several lands, with each code and the beginnings of names that tell of its land.
        shared, beside: words that are something else as well, and the words that make them money.
        per: denominators of a price.
    """

    symbols: dict[str, str]
    glued_symbols: frozenset[str]
    after_symbols: frozenset[str]
    prefixes: dict[str, str]
    small_prefixes: dict[str, str]
    before: dict[str, str]
    not_before: frozenset[str]
    word_codes: frozenset[str]
    scaled_codes: dict[str, int]
    scale_or_unit: frozenset[str]
    codes: frozenset[str]
    words: dict[str, tuple[tuple[Phrase, str], ...]]
    single_words: frozenset[str]
    minor: dict[str, tuple[str, int]]
    lands: dict[str, Lands]
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
            names[tuple(name.replace(".", " . ").replace("-", " - ").split())] = row["code"]
    try:
        for word, code in data["words"].items():
            names[tuple(word.split())] = code
        by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, code in names.items():
            by_first.setdefault(phrase[0], []).append((phrase, code))
        return Money(
            symbols=data["symbols"],
            glued_symbols=frozenset(data["signs"]["glued"]),
            after_symbols=frozenset(data["signs"]["after"]),
            prefixes=data["prefixes"],
            small_prefixes=data["small_prefixes"],
            before=data["before"],
            not_before=frozenset(data["before_not"]["words"]),
            word_codes=frozenset(data["codes"]["words"]),
            scaled_codes=data["codes"]["scaled"],
            scale_or_unit=frozenset(data["glued_scale"]["letters"]),
            codes=frozenset(row["code"] for row in rows),
            single_words=frozenset(phrase[0] for phrase in names if len(phrase) == 1),
            words={k: tuple(sorted(v, key=lambda row: (-len(row[0]), row[0]))) for k, v in by_first.items()},
            minor={word: (pair[0], pair[1]) for word, pair in data["minor"].items()},
            lands={
                word: tuple((code, tuple(names)) for code, names in one["codes"].items())
                for one in data["lands"].values()
                for word in one["words"]
            },
            shared=frozenset(data["shared"]["words"]),
            beside=frozenset(data["shared"]["beside"]),
            per=frozenset(tuple(word.split()) for word in data["per"]["words"]),
        )
    except (KeyError, IndexError) as error:
        raise LexiconError(FILE, str(error), "section or value is missing") from error
