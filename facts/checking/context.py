"""What the cross-check reads from a fact beside its numbers and its place: population, role, period.

Facts that say the same of the same kind of thing share one `Context`, so that what two contexts have in common is
worked out once for all their facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from facts.checking.columns import Bools, Objects
from facts.checking.subjects import Subject
from facts.lexicon.comparison import comparison
from facts.lexicon.measures import measures
from facts.lexicon.roles import roles
from facts.lexicon.subjects import subject_words

CLAUSE = re.compile(r"[^\W\d_][\w’'-]*|[,;:()—–“”]|\d+")
ENDS = frozenset(";:()—–“”")  # punctuation that ends a clause for good; a comma ends it only for now
NEAR_WORDS = 9  # words on each side of a figure in which its role is looked for
WIDE_WORDS = 14  # words on each side when the near ones name no role
BRACKET = 6  # words of a conversion behind a figure: "(13 feet)"
MARK_WORDS = 5  # words on each side that may split its population
WINDOW = 100  # code points on each side that hold these words

FIRST_YEAR, LAST_YEAR = 1800, 2099  # numbers that are read as years
Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a figure is about.

    Attributes:
        number: the context's own number.
        roles: what is said of it, as bits (roles.toml).
        apart: the marks that split its population: (set, group) of subjects.toml.
        period: the year its sentence gives it, 0 when it gives none.
        year: that year, else the one of publication; 0 when unknown.
    """

    number: int
    measure: str
    subject: Subject
    roles: int
    apart: Marks
    period: int
    year: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a fact names it, and the ISO 3166-1 codes of its country, joined by ";"; both "" when unknown.

    `told`: whether the figure's own sentence names it; else it is the article's scene, or was told before.
    """

    number: int
    name: str
    country: str
    told: bool = True


class WordMarks(dict[str, tuple[int, tuple[int, int] | None]]):
    """The roles of a word in lower case, and the population it marks, each word looked up once."""

    def __missing__(self, word: str) -> tuple[int, tuple[int, int] | None]:
        words = subject_words()
        mark = SUBSET if word in words.subset else words.apart.get(words.singular(word))
        found = roles().of_word(word), mark
        self[word] = found
        return found


SUBSET = (-1, 0)  # the mark of a part, or of another event of the kind (`split_off`), in a set of its own
SOME = (-2, 0)  # the mark of some of those told of: "three of the officers"
RECENT = (-3, 0)  # the mark of the last day alone: "in the past 24 hours"
PARTITIVE = re.compile(  # "three of the officers", "62 of its residents"
    r"\bof (?:(?:the|those|these|them)\b|(?:its|their) (?:residents|citizens|nationals|people)\b)", re.IGNORECASE
)


def is_year(token: str) -> bool:
    """Whether a number as written is read as a year.

    >>> is_year("1999"), is_year("1,999"), is_year("2100")
    (True, False, False)
    """
    return len(token) == 4 and token.isdecimal() and FIRST_YEAR <= int(token) <= LAST_YEAR


def subject_marks(subject: str, words: WordMarks) -> tuple[int, Marks]:
    """Return the roles and the population marks that a subject's own words give a figure."""
    found = [words[word] for word in CLAUSE.findall(subject.lower())]
    bits = 0
    for role, _ in found:
        bits |= role
    return bits, tuple(sorted({mark for _, mark in found if mark is not None}))


def clause_marks(sentence: str, mention: str, mask: int, words: WordMarks) -> tuple[int, Marks]:
    """Return the roles (bits of `mask`) and the population marks that a figure's clause gives it.

    The words of its own clause decide; when these name no role, the nearest that does on each side.

    A size is what the adjective right behind it says.

    >>> clause_marks("Crews pulled 12 people out, 40 remain trapped", "12 people", -1, WordMarks())[0] != 0
    True
    """
    at = sentence.find(mention)
    end = at + len(mention)
    left = CLAUSE.findall(sentence[max(0, at - WINDOW) : max(0, at)].lower())[::-1]
    right = CLAUSE.findall(sentence[end : end + WINDOW].lower()) if at >= 0 else []
    bits, found = 0, set()
    for word in CLAUSE.findall(mention.lower()):
        role, mark = words[word]
        bits |= role
        if mark is not None:
            found.add(mark)
    for side in (left, right):
        marking = True
        for distance, word in enumerate(side):
            if word == "," or word in ENDS or distance == NEAR_WORDS:
                break
            marking = marking and distance < MARK_WORDS and not word.isdigit()  # another figure has its own
            role, mark = words[word]
            bits |= role
            if mark is not None and marking:
                found.add(mark)
    own = _size_said(mention, right, words)
    bits = own & mask or bits & mask
    if not bits and mask:
        bits = _nearest_role(left, mask, words) | _nearest_role(right, mask, words)
    return bits, tuple(sorted(found))


def _size_said(mention: str, right: list[str], words: WordMarks) -> int:
    """Return the role of the adjective of a size, in it or right behind it: "four metres (13 feet) wide" is a width."""
    if right[:1] == ["("] and ")" in right[:BRACKET]:
        right = right[right.index(")") + 1 :]
    said = [*CLAUSE.findall(mention.lower())[-1:], *right[:1]]
    return next((words[word][0] for word in said if word in comparison().sizes), 0)


def _nearest_role(tokens: list[str], mask: int, words: WordMarks) -> int:
    for token in tokens[:WIDE_WORDS]:
        if token in ENDS:
            return 0
        if found := words[token][0] & mask:
            return found
    return 0


def sentence_kinds(sentences: Objects) -> Objects:
    """Return the kind that each sentence's words give its figures ("so far": total, "stationed": level), else ""."""
    words, kinds = comparison(), np.full(len(sentences), "", dtype=object)
    joined = pa.array(sentences, pa.large_string())
    # a total's words decide before a level's
    for kind, phrases, pattern in (
        ("level", words.level_phrases, words.level),
        ("total", words.total_phrases, words.total),
    ):
        likely = pc.match_substring_regex(joined, "|".join(map(re.escape, phrases)), ignore_case=True)
        for number in np.flatnonzero(likely).tolist():
            if pattern.search(sentences[number]):
                kinds[number] = kind
    return kinds


def that_match(sentences: Objects, pattern: re.Pattern[str]) -> Bools:
    """Return which sentences have a phrase of a list of comparison.toml: "in the past 24 hours", "other reports"."""
    found = pc.match_substring_regex(pa.array(sentences, pa.large_string()), pattern.pattern, ignore_case=True)
    result: Bools = found.to_numpy(zero_copy_only=False)
    return result


@lru_cache(maxsize=65536)
def kind(measure: str, said: str, bits: int) -> str:
    """Return what time may do to a figure: its measure's kind, unless its sentence or its role says otherwise."""
    entry = measures().get(measure)
    own = entry.kind if entry is not None else "level"
    if entry is not None and own == "property":
        # What is built "so far" grows, and what a disaster has harmed: "5,063 km of road damaged"; but not money, where
        # a slipped zero would then be growth.
        if said == "total" and entry.group == "physical":
            return said
        return next((role_kind for mask, role_kind in roles().sizes if bits & mask), own)
    if said:
        return said
    for mask, role_kind in roles().kinds:
        if bits & mask:
            return role_kind
    return own
