"""Loads speech.toml: who says a figure, and whether it is reported, planned, possible or denied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml

Phrase = tuple[str, ...]
Phrases = dict[str, tuple[Phrase, ...]]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Phrases that give a status: before a figure by their last word, after it by their first, longest first."""

    before: Phrases
    after: Phrases


@dataclass(frozen=True, slots=True)
class Speech:
    """Verbs and phrases of saying, and the words of each status, in lower case."""

    verbs: frozenset[str]
    sources: Phrases
    pronouns: frozenset[str]
    accounts: Phrases
    offices: frozenset[str]
    links: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    planned: StatusWords
    hypothetical: StatusWords
    denied: StatusWords
    purpose: frozenset[str]
    done: frozenset[str]


def _phrases(text: str, at: int) -> Phrases:
    found: dict[str, list[Phrase]] = {}
    for part in text.split("|"):
        phrase = tuple(part.split())
        if phrase:
            found.setdefault(phrase[at], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: (-len(row), row))) for word, rows in found.items()}


def _status(data: dict[str, dict[str, str]], name: str) -> StatusWords:
    return StatusWords(_phrases(data[name]["before"], -1), _phrases(data[name]["after"], 0))


@cache
def speech() -> Speech:
    """Return the words of saying and of status.

    Raises:
        LexiconError: a section is missing.
    """
    data = read_toml("speech.toml")
    try:
        return Speech(
            verbs=frozenset(data["verbs"]["words"].split()),
            sources=_phrases(data["sources"]["phrases"], 0),
            pronouns=frozenset(data["pronouns"]["words"].split()),
            accounts=_phrases(data["pronouns"]["accounts"], 0),
            offices=frozenset(data["offices"]["words"].split()),
            links=frozenset(data["links"]["words"].split()),
            auxiliaries=frozenset(data["auxiliaries"]["words"].split()),
            passive=frozenset(data["auxiliaries"]["passive"].split()),
            planned=_status(data, "planned"),
            hypothetical=_status(data, "hypothetical"),
            denied=_status(data, "denied"),
            purpose=frozenset(data["planned"]["purpose"].split()),
            done=frozenset(data["done"]["words"].split()),
        )
    except KeyError as error:
        raise LexiconError("speech.toml", str(error), "section is missing") from error
