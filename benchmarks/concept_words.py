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
FORMS = ("base", "s", "past", "ing")
CHUNK = re.compile(r"(?:[A-Z]\.){2,}|['’]s\b|[^\W_](?:[^\s,;:()\[\]“”\"!?—]*[^\W_])?|\S")
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class Chunk:
    """A word between blanks, without the signs around it; `counted` in the mention of a count."""

    text: str
    low: str
    start: int
    end: int
    tag: str
    counted: bool = False


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of concepts.toml; `verbs` are forms with the kind of form: base, s, past or ing."""

    tags: dict[str, str]
    verbs: dict[str, str]
    left_out: frozenset[str]
    periods: frozenset[str]
    links: frozenset[str]
    attached: frozenset[str]
    finite: frozenset[str]
    participles: frozenset[str]
    subordinators: frozenset[str]


@cache
def word_lists() -> WordLists:
    """Return the word lists, the verbs with all their forms."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    tags = dict.fromkeys(data["times"]["words"].split(), "T")
    for name, words in data["tags"].items():
        tags |= dict.fromkeys(words.split(), TAGS[name])
    verbs = dict.fromkeys(data["verbs"]["irregular"].split(), "past")
    for verb in data["verbs"]["regular"].split():
        verbs = dict(zip(verb_forms(verb), FORMS, strict=True)) | verbs
    left_out = frozenset(data["left_out"]["words"].split())
    small = {name: frozenset(listed.split()) for name, listed in data["small"].items()}
    return WordLists(tags, verbs, left_out, frozenset(data["periods"]["units"]), **small)


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
            word = word.replace(".", "") if word[-1:] == "." and len(word) > 2 else word
            found.append(Chunk(word, word.lower(), begin, end, _tag(word)))
    for k, chunk in enumerate(found):
        beside = [other.tag for other in found[max(0, k - 1) : k + 2]]
        if chunk.low.isdigit() and "T" in beside and len(chunk.low) <= 2:
            chunk.tag = "T"  # a day of the month
    return [c for k, c in enumerate(found) if c.low != "." or not _goes_on(found, k)]


def _goes_on(found: list[Chunk], k: int) -> bool:
    """Is a full stop only that of an abbreviation: "Inc. is"?"""
    return k + 1 < len(found) and (found[k + 1].text[:1].islower() or found[k + 1].text == ",")


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
    known = lists.tags.get(low.replace("'", "").replace("’", ""))  # "didn’t" as "didnt"
    if known and not (low == "us" and word.isupper()):
        return known
    if YEAR.fullmatch(low):
        return "T"
    if low in lists.verbs:
        return "V"
    if not any(letter.isalnum() for letter in low):
        return "S"
    if word.islower() and len(low) > 4:
        if low.endswith("ly"):
            return "A"
        if low.endswith("ed"):
            return "V"
    return "N"
