"""Loads speech.toml: who says a figure, and whether it is reported, planned, possible or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.phrases import Anchored, Phrase, Phrases, anchored, phrases
from facts.model import Status

Cues = dict[str, tuple[tuple[Status, Phrase], ...]]


@dataclass(frozen=True, slots=True)
class Speech:
    """Verbs and phrases of saying, and the words of each status, in lower case: see the head of speech.toml.

    Attributes:
        counting: verbs of saying only right before a number; `handing`: those of them that also hand things over.
        insisting: verbs of saying only before a bare number; `holding`: those of them that also say what a land has.
        placing: verbs that put a figure "at" or "as" a number.
        triggers: every word at which a saying may be recognised: verbs, a word of each phrase, and `telling`.
        sources, accounts: phrases by their longest word, with its index in them.
        status_before, status_after: what gives a status before a figure, by its last word, and after it, by its first;
            denied first, then hypothetical, then planned.
    """

    triggers: frozenset[str]
    verbs: frozenset[str]
    verb_phrases: Phrases
    counting: frozenset[str]
    handing: frozenset[str]
    holding: frozenset[str]
    placing: frozenset[str]
    insisting: Phrases
    addressed: frozenset[str]
    found: frozenset[str]
    not_saying: Phrases
    adverbials: frozenset[str]
    sources: Anchored
    telling: frozenset[str]
    standing: frozenset[str]
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
    status_before: Cues
    status_after: Cues
    purpose: frozenset[str]
    funding: frozenset[str]
    funded: frozenset[str]
    settled: frozenset[str]
    not_yet: frozenset[str]
    unable: frozenset[str]
    natural: frozenset[str]
    nearby: frozenset[str]
    done: frozenset[str]
    behind: frozenset[str]
    asserted: Phrases


def _before(data: dict[str, dict[str, str]], name: str) -> str:
    """Return the phrases that give a status to the figure after them."""
    before = data[name]["before"]
    if "expecting" in data[name]:  # whoever expects, in each form of the verb
        forms = [f"{who} {verb}" for who in data[name]["expecting"].split() for verb in data[name]["expect"].split()]
        before = " | ".join([before, *forms])
    return before


def _cues(texts: dict[Status, str], at: int) -> Cues:
    """Return the phrases of several statuses by one of their words, the first or the last."""
    found: dict[str, list[tuple[Status, Phrase]]] = {}
    for status, text in texts.items():
        for word, rows in phrases(text, at).items():
            found.setdefault(word, []).extend((status, phrase) for phrase in rows)
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def speech() -> Speech:
    """Return the words of saying and of status.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml("speech.toml")
    try:
        verbs, found = frozenset(data["verbs"]["words"].split()), frozenset(data["verbs"]["found"].split())
        verb_phrases = phrases(data["verbs"]["phrases"], 0)
        sources, accounts = anchored(data["sources"]["phrases"]), anchored(data["pronouns"]["accounts"])
        telling = frozenset(data["sources"]["telling"].split())
        counting, insisting = frozenset(data["verbs"]["counting"].split()), phrases(data["verbs"]["insisting"], 0)
        placing = frozenset(data["verbs"]["placing"].split())
        triggers = (verbs, found, verb_phrases, sources, accounts, telling, counting, insisting, placing)
        statuses = (Status.DENIED, Status.HYPOTHETICAL, Status.PLANNED)
        return Speech(
            triggers=frozenset({"(", ":"}.union(*triggers)),
            verbs=verbs,
            verb_phrases=verb_phrases,
            counting=counting,
            handing=frozenset(data["verbs"]["handing"].split()),
            holding=frozenset(data["verbs"]["holding"].split()),
            placing=placing,
            insisting=insisting,
            addressed=frozenset(data["verbs"]["addressed"].split()),
            found=found,
            not_saying=phrases(data["verbs"]["not_saying"], 0),
            adverbials=frozenset(data["verbs"]["adverbials"].split()),
            sources=sources,
            telling=telling,
            standing=frozenset(data["sources"]["standing"].split()),
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
            status_before=_cues({name: _before(data, name) for name in statuses}, -1),
            status_after=_cues({name: data[name]["after"] for name in statuses}, 0),
            purpose=frozenset(data["planned"]["purpose"].split()),
            funding=frozenset(data["planned"]["funding"].split()),
            funded=frozenset(data["planned"]["funded"].split()),
            settled=frozenset(data["planned"]["settled"].split()),
            not_yet=frozenset(data["planned"]["not_yet"].split()),
            unable=frozenset(data["hypothetical"]["unable"].split()),
            natural=frozenset(data["hypothetical"]["natural"].split()),
            nearby=frozenset(data["denied"]["nearby"].split()),
            behind=frozenset(data["done"]["behind"].split()),
            done=frozenset(data["done"]["words"].split()),
            asserted=phrases(data["asserted"]["phrases"], 0),
        )
    except KeyError as error:
        raise LexiconError("speech.toml", str(error), "section is missing") from error
