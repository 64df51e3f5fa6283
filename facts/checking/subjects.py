"""What a subject names: the head of its noun phrase, and whether two heads can name the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from facts.lexicon.measures import measures
from facts.lexicon.place_index import index
from facts.lexicon.subjects import subject_words

PARTICIPLES = ("ed", "ing")  # after a noun these begin a clause: "people affected", "countries offering help"
WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Subject:
    """The head noun of a subject in the singular, and the words that qualify it.

    Attributes:
        head: "" when it is generic ("people", "dead").
        telling: whether the head says more than the measure does: "soldier" of deaths does, "migrant" of migrants not.
        qualifiers: the words before the head.
    """

    head: str
    telling: bool
    qualifiers: frozenset[str]


@lru_cache(maxsize=65536)
def read_subject(subject: str, measure: str) -> Subject:
    """Return what `subject` names.

    >>> read_subject("heap of coiled razor wire", "barrier_height").head
    'heap'
    >>> read_subject("group of foreign ministers", "people").head, read_subject("buildings flattened", "buildings").head
    ('minister', 'building')
    """
    words = subject_words()
    own = {words.singular(word) for word in measure.split("_")}
    entry = measures().get(measure)
    if entry is not None:
        own |= {words.singular(word) for word in entry.label.lower().split()}
    phrase: list[str] = []
    for word in WORD.findall(subject.lower()):
        if word in words.ends or (phrase and word.endswith(PARTICIPLES)):
            if word == "of" and phrase and phrase[-1] in words.containers:
                phrase = []
                continue
            break
        if not word.endswith("ly"):
            phrase.append(words.singular(word.removesuffix("’s").removesuffix("'s")))
    head = phrase[-1] if phrase else ""
    qualifiers = frozenset(phrase[:-1]) - words.generic - own
    if head in words.generic:
        head = ""
    return Subject(head, bool(head) and head not in own, qualifiers)


@lru_cache(maxsize=65536)
def nation_of(subject: str) -> str:
    """Return the country code of a subject that is nothing but a people, "" for any other.

    >>> nation_of("Syrians"), nation_of("Syrian soldiers"), nation_of("people")
    ('SY', '', '')
    """
    if not subject[:1].isupper() or " " in subject:
        return ""
    readings = index().readings(subject)
    return readings[0].place.countries[0] if readings and readings[0].role == "demonym" else ""


def same_head(a: str, b: str) -> bool:
    """Whether two head nouns, both known, can name the same thing."""
    same = subject_words().same
    return a == b or bool(same.get(a, frozenset()) & same.get(b, frozenset()))
