"""Loads words.toml: the small words around a noun phrase and the nouns that count people; and makes singulars."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

FILE = "words.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of words.toml, in lower case."""

    stop: frozenset[str]
    plural: dict[str, str]
    not_plural: frozenset[str]
    people: frozenset[str]
    people_endings: tuple[str, ...]
    not_people: frozenset[str]
    person_adjectives: frozenset[str]
    more: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    of_people: frozenset[str]
    groups: frozenset[str]
    no_head: frozenset[str]
    describing: frozenset[str]
    per: frozenset[str]
    adverbs_of_rate: dict[str, str]
    latin_denominators: dict[str, str]
    after_time: frozenset[str]
    hyphen_prefixes: frozenset[str]
    not_counted: frozenset[str]
    be: frozenset[str]
    auxiliaries: frozenset[str]
    name_suffixes: frozenset[str]
    british: frozenset[str]
    american: frozenset[str]


@cache
def words() -> Words:
    """Return the word lists.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml(FILE)
    try:
        return Words(
            stop=frozenset(data["stop"]["words"].split()),
            plural=data["plural"],
            not_plural=frozenset(data["not_plural"]["words"].split()),
            people=frozenset(data["people"]["words"].split()),
            people_endings=tuple(data["people_endings"]["words"]),
            not_people=frozenset(data["not_people"]["words"].split()),
            person_adjectives=frozenset(data["person_adjectives"]["words"]),
            more=frozenset(data["noun_phrase"]["more"]),
            determiners=frozenset(data["noun_phrase"]["determiners"]),
            pronouns=frozenset(data["noun_phrase"]["pronouns"]),
            of_people=frozenset(data["noun_phrase"]["of_people"]),
            groups=frozenset(data["noun_phrase"]["groups"]),
            no_head=frozenset(data["noun_phrase"]["no_head"]),
            describing=frozenset(data["noun_phrase"]["describing"]),
            per=frozenset(data["rates"]["per"]),
            adverbs_of_rate=data["rates"]["adverbs"],
            latin_denominators=data["rates"]["latin"],
            after_time=frozenset(data["rates"]["after_time"]),
            hyphen_prefixes=frozenset(data["hyphen"]["prefixes"]),
            not_counted=frozenset(data["hyphen"]["not_counted"]),
            be=frozenset(data["verbs"]["be"]),
            auxiliaries=frozenset(data["verbs"]["auxiliaries"]),
            name_suffixes=frozenset(data["names"]["suffixes"]),
            british=frozenset(data["spelling"]["british"]),
            american=frozenset(data["spelling"]["american"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error


@cache
def is_plural(word: str) -> bool:
    """Does a lower-cased word look like a plural noun?

    >>> [is_plural(w) for w in ("migrants", "people", "crisis", "police", "grandchildren", "specimen")]
    [True, True, False, True, True, False]
    """
    w = words()
    if word in w.plural:
        return True
    if word.endswith(("men", "children")) and word not in w.not_people:
        return True
    if len(word) < 3 or not word.endswith("s") or word in w.not_plural:
        return False
    return not word.endswith(("ss", "'s", "’s", "ous"))


@cache
def singular(word: str) -> str:
    """Return the singular of a lower-cased plural; any other word as it is.

    >>> [singular(w) for w in ("countries", "women", "boxes", "efforts", "lives", "status")]
    ['country', 'woman', 'box', 'effort', 'life', 'status']
    """
    irregular = words().plural.get(word)
    if irregular:
        return irregular
    if not is_plural(word):
        return word
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1]


@cache
def is_person(word: str) -> bool:
    """Does a lower-cased noun, singular or plural, mean a person?

    >>> [is_person(w) for w in ("troops", "foreign", "ministers", "journalists", "crossings")]
    [True, False, True, True, False]
    """
    w = words()
    one = singular(word)
    return word in w.people or one in w.people or (one.endswith(w.people_endings) and one not in w.not_people)
