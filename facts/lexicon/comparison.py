"""Loads comparison.toml: the small words of the cross-check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import measures
from facts.lexicon.numbers import numbers

FILE = "comparison.toml"


@dataclass(frozen=True, slots=True)
class Slip:
    """Two units that are taken for one another, and the ratio that gives it away."""

    units: str
    measures: tuple[str, ...]
    base_unit: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The lists of comparison.toml, phrases compiled to one pattern each."""

    total_phrases: tuple[str, ...]
    level_phrases: tuple[str, ...]
    total: re.Pattern[str]
    level: re.Pattern[str]
    parts: re.Pattern[str]
    others: re.Pattern[str]
    others_leave_out: frozenset[str]
    joined_after: re.Pattern[str]
    joined_before: re.Pattern[str]
    again: re.Pattern[str]
    own_verb: re.Pattern[str]
    happened: frozenset[str]
    broad: re.Pattern[str]
    running: frozenset[str]
    running_from: dict[str, float]
    narrow: frozenset[str]
    crowded: frozenset[str]
    counted: frozenset[str]
    unnamed: frozenset[str]
    additive: frozenset[str]
    given: frozenset[str]
    accounts: re.Pattern[str]
    answers: re.Pattern[str]
    sizes: frozenset[str]
    recent: re.Pattern[str]
    losses: frozenset[str]
    split_off: frozenset[str]
    stopwords: frozenset[str]
    years: tuple[tuple[str, str], ...]
    not_in_a_year: tuple[str, ...]
    steps: dict[str, float]
    slips: tuple[Slip, ...]


def _phrases(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)


@cache
def comparison() -> Comparison:
    """Return the words, checked.

    Raises:
        LexiconError: a list is missing, or names a measure that does not exist.
    """
    data = read_toml(FILE)
    for name in (
        "total",
        "level",
        "parts",
        "others",
        "others_leave_out",
        "joined",
        "happened",
        "broad",
        "was",
        "happened",
        "themselves",
        "events",
        "several",
        "running",
        "running_from",
        "additive",
        "given",
        "accounts",
        "answers",
        "sizes",
        "recent",
        "losses",
        "split_off",
        "stopwords",
        "years",
        "not_in_a_year",
        "steps",
        "slips",
    ):
        if not data.get(name):
            raise LexiconError(FILE, name, "the list is missing")
    for name in (
        "others_leave_out",
        "unnamed",
        "running",
        "additive",
        "given",
        "losses",
        "split_off",
        "running_from",
        "steps",
    ):
        for measure in data[name]:
            if measure not in measures():
                raise LexiconError(FILE, name, f"{measure} is no measure")
    joined = "|".join(map(re.escape, data["joined"]))
    themselves = "|".join(map(re.escape, data["themselves"]))
    was = "|".join(map(re.escape, data["was"]))
    happened = "|".join(map(re.escape, data["happened"]))
    many = "|".join(map(re.escape, [*data["several"], *(word for word, n in numbers().digits.items() if n > 1)]))
    happening = "|".join(map(re.escape, data["happening"]))
    events = "|".join(map(re.escape, data["events"]))
    return Comparison(
        total_phrases=tuple(phrase.lower() for phrase in data["total"]),
        level_phrases=tuple(phrase.lower() for phrase in data["level"]),
        total=_phrases(data["total"]),
        level=_phrases(data["level"]),
        parts=_phrases(data["parts"]),
        others=_phrases(data["others"]),
        others_leave_out=frozenset(data["others_leave_out"]),
        joined_after=re.compile(
            rf",? and (?:(?:{themselves})\b|(?P<count>{joined}|\d+) (?!others?\b)\w)", re.IGNORECASE
        ),
        joined_before=re.compile(
            rf"(?<!\w)(?P<count>{joined}|\d+) (?:[\w’'-]+ ){{0,4}}(?P<who>[\w’'-]+) and (?:his |her |their |the )?$",
            re.IGNORECASE,
        ),
        again=re.compile(
            rf" (?:(?:{was}) )?(?P<verb>{happened}) [^.;:]{{0,60}}?"
            rf"\band (?P<count>{joined}|\d+) (?:(?:{was}) )?(?P=verb)\b",
            re.IGNORECASE,
        ),
        own_verb=re.compile(rf",? and (?:[\w’'-]+ ){{1,4}}(?:{was}|{happened})\b", re.IGNORECASE),
        happened=frozenset((*data["was"], *data["happened"])),
        broad=re.compile(
            rf"{_phrases(data['broad']).pattern}|"
            rf"\b(?:(?:in|after|during) (?:{many}|\d+) (?:[\w’'-]+ ){{0,3}}|in (?:[\w’'-]{{4,}} ){{0,2}})"
            rf"(?:{events})\b|\b(?:{many}|\d+) (?:[\w’'-]+ ){{0,2}}(?:{events}) (?:{happening})\b",
            re.IGNORECASE,
        ),
        running=frozenset(data["running"]),
        running_from=dict(data["running_from"]),
        narrow=frozenset(data["narrow"]),
        crowded=frozenset(data["crowded"]),
        counted=frozenset(data["counted"]),
        unnamed=frozenset(data["unnamed"]),
        given=frozenset(data["given"]),
        additive=frozenset(data["additive"]),
        accounts=re.compile(rf"; [^;]{{3,160}}{_phrases(data['accounts']).pattern} $", re.IGNORECASE),
        answers=_phrases(data["answers"]),
        sizes=frozenset(data["sizes"]),
        recent=_phrases(data["recent"]),
        losses=frozenset(data["losses"]),
        split_off=frozenset(data["split_off"]),
        stopwords=frozenset(data["stopwords"]),
        years=tuple(data["years"].items()),
        not_in_a_year=tuple(data["not_in_a_year"]),
        steps=dict(data["steps"]),
        slips=tuple(Slip(**{**row, "measures": tuple(row["measures"])}) for row in data["slips"]),
    )
