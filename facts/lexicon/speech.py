"""Loads speech.toml: who says a figure, and whether it is reported, planned, possible or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

Phrase = tuple[str, ...]
Phrases = dict[str, tuple[Phrase, ...]]
Anchored = dict[str, tuple[tuple[int, Phrase], ...]]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Phrases that give a status: before a figure by their last word, after it by their first, longest first."""

    before: Phrases
    after: Phrases


@dataclass(frozen=True, slots=True)
class Speech:
    """Verbs and phrases of saying, and the words of each status, in lower case: see the head of speech.toml.

    Attributes:
        triggers: every word at which a saying may be recognised: verbs, a word of each phrase, and `telling`.
        sources, accounts: phrases by their longest word, with its index in them.
    """

    triggers: frozenset[str]
    verbs: frozenset[str]
    verb_phrases: Phrases
    addressed: frozenset[str]
    found: frozenset[str]
    not_saying: Phrases
    adverbials: frozenset[str]
    sources: Anchored
    telling: frozenset[str]
    quoting: frozenset[str]
    documents: frozenset[str]
    material: frozenset[str]
    makers: frozenset[str]
    asking: frozenset[str]
    pronouns: frozenset[str]
    first: frozenset[str]
    person: frozenset[str]
    accounts: Anchored
    offices: frozenset[str]
    bodies: frozenset[str]
    links: frozenset[str]
    particles: frozenset[str]
    places: frozenset[str]
    possessives: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    planned: StatusWords
    hypothetical: StatusWords
    denied: StatusWords
    purpose: frozenset[str]
    natural: frozenset[str]
    nearby: frozenset[str]
    done: frozenset[str]
    asserted: Phrases


def _phrases(text: str, at: int) -> Phrases:
    found: dict[str, list[Phrase]] = {}
    for part in text.split("|"):
        phrase = tuple(part.split())
        if phrase:
            found.setdefault(phrase[at], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: (-len(row), row))) for word, rows in found.items()}


def _anchored(text: str) -> Anchored:
    """Return phrases by their longest word, which is rarer than "by" and "in", each with that word's index."""
    found: dict[str, list[tuple[int, Phrase]]] = {}
    for phrases in _phrases(text, 0).values():
        for phrase in phrases:
            at = max(range(len(phrase)), key=lambda k: (len(phrase[k]), -k))
            found.setdefault(phrase[at], []).append((at, phrase))
    return {word: tuple(sorted(rows, key=lambda row: (-len(row[1]), row))) for word, rows in found.items()}


def _status(data: dict[str, dict[str, str]], name: str) -> StatusWords:
    before = data[name]["before"]
    if "expecting" in data[name]:  # whoever expects, in each form of the verb
        forms = [f"{who} {verb}" for who in data[name]["expecting"].split() for verb in data[name]["expect"].split()]
        before = " | ".join([before, *forms])
    return StatusWords(_phrases(before, -1), _phrases(data[name]["after"], 0))


@cache
def speech() -> Speech:
    """Return the words of saying and of status.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml("speech.toml")
    try:
        verbs, found = frozenset(data["verbs"]["words"].split()), frozenset(data["verbs"]["found"].split())
        verb_phrases = _phrases(data["verbs"]["phrases"], 0)
        sources, accounts = _anchored(data["sources"]["phrases"]), _anchored(data["pronouns"]["accounts"])
        telling = frozenset(data["sources"]["telling"].split())
        return Speech(
            triggers=frozenset({*verbs, *found, *verb_phrases, *sources, *accounts, *telling, "(", ":"}),
            verbs=verbs,
            verb_phrases=verb_phrases,
            addressed=frozenset(data["verbs"]["addressed"].split()),
            found=found,
            not_saying=_phrases(data["verbs"]["not_saying"], 0),
            adverbials=frozenset(data["verbs"]["adverbials"].split()),
            sources=sources,
            telling=telling,
            quoting=frozenset(data["sources"]["quoting"].split()),
            documents=frozenset(data["documents"]["words"].split()),
            material=frozenset(data["documents"]["material"].split()),
            makers=frozenset(data["documents"]["makers"].split()),
            asking=frozenset(data["labels"]["asking"].split()),
            pronouns=frozenset(data["pronouns"]["words"].split()),
            first=frozenset(data["pronouns"]["first"].split()),
            person=frozenset(data["pronouns"]["person"].split()),
            accounts=accounts,
            offices=frozenset(data["offices"]["words"].split()),
            bodies=frozenset(data["offices"]["bodies"].split()),
            links=frozenset(data["links"]["words"].split()),
            particles=frozenset(data["links"]["particles"].split()),
            places=frozenset(data["links"]["places"].split()),
            possessives=frozenset(data["links"]["possessives"].split()),
            auxiliaries=frozenset(data["auxiliaries"]["words"].split()),
            passive=frozenset(data["auxiliaries"]["passive"].split()),
            planned=_status(data, "planned"),
            hypothetical=_status(data, "hypothetical"),
            denied=_status(data, "denied"),
            purpose=frozenset(data["planned"]["purpose"].split()),
            natural=frozenset(data["hypothetical"]["natural"].split()),
            nearby=frozenset(data["denied"]["nearby"].split()),
            done=frozenset(data["done"]["words"].split()),
            asserted=_phrases(data["asserted"]["phrases"], 0),
        )
    except KeyError as error:
        raise LexiconError("speech.toml", str(error), "section is missing") from error
