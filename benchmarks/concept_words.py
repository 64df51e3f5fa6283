"""Words of a sentence with tags from lists: the first step of the shallow parse in concepts.py."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("concepts.toml")
TAGS = {
    "determiner": "D",
    "pronoun": "R",
    "preposition": "P",
    "conjunction": "C",
    "clause": "W",
    "auxiliary": "X",
    "adverb": "A",
}  # the other tags: V verb, N noun, adjective or name, T time, Q figure, S sign
CHUNK = re.compile(r"['’]s\b|[^\W_](?:[^\s,;:()\[\]“”\"!?—]*[^\W_])?|\S", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Chunk:
    """A word between blanks, without the signs around it; `far` when something but a blank stands before it."""

    text: str
    low: str
    start: int
    end: int
    tag: str
    far: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of concepts.toml."""

    tags: dict[str, str]
    verbs: frozenset[str]
    left_out: frozenset[str]
    periods: frozenset[str]


@cache
def word_lists() -> WordLists:
    """Return the word lists, the verbs with all their forms."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    tags = dict.fromkeys(data["times"]["words"].split(), "T")
    for name, words in data["tags"].items():
        tags |= dict.fromkeys(words.split(), TAGS[name])
    verbs = {form for verb in data["verbs"]["regular"].split() for form in verb_forms(verb)}
    verbs.update(data["verbs"]["irregular"].split())
    left_out = frozenset(data["left_out"]["words"].split())
    return WordLists(tags, frozenset(verbs), left_out, frozenset(data["periods"]["units"]))


def verb_forms(verb: str) -> tuple[str, str, str, str]:
    """Return the forms of a regular verb.

    >>> verb_forms("plan"), verb_forms("carry")
    (('plan', 'plans', 'planned', 'planning'), ('carry', 'carries', 'carried', 'carrying'))
    >>> verb_forms("raise")
    ('raise', 'raises', 'raised', 'raising')
    """
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    ending = "es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"
    short = len(verb) in (3, 4) and verb[-1] in "bdgmnprt" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    stem = verb + verb[-1] if short else verb
    return verb, f"{verb}{ending}", f"{stem}ed", f"{stem}ing"


def chunks(text: str) -> list[Chunk]:
    """Return the words of a sentence with their tags.

    >>> [(c.text, c.tag) for c in chunks("The S&P 500’s e-minis rose, in May.")][:7]
    [('The', 'D'), ('S&P', 'N'), ('500', 'N'), ('’s', 'A'), ('e-minis', 'N'), ('rose', 'V'), (',', 'S')]
    """
    found = []
    for match in CHUNK.finditer(text):
        for begin, end in _without_possessive(match.start(), match.end(), text):
            word = text[begin:end]
            found.append(Chunk(word, word.lower(), begin, end, _tag(word)))
    return found


def _without_possessive(begin: int, end: int, text: str) -> list[tuple[int, int]]:
    word = text[begin:end]
    if len(word) > 3 and word[-2:].lower() in ("'s", "’s"):
        return [(begin, end - 2), (end - 2, end)]
    return [(begin, end)]


def _tag(word: str) -> str:
    low = word.lower()
    lists = word_lists()
    if low in ("'s", "’s"):
        return "A"
    known = lists.tags.get(low)
    if known and not (low == "us" and word.isupper()):
        return known
    if YEAR.fullmatch(low):
        return "T"
    if low in lists.verbs:
        return "V"
    if not any(letter.isalnum() for letter in low):
        return "S"
    return "A" if low.endswith("ly") and len(low) > 4 and word.islower() else "N"
