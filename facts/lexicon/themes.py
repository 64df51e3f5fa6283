"""Loads themes.toml: what an article is about, where a figure's own words do not say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import measures
from facts.lexicon.phrases import Phrases, phrases

FILE = "themes.toml"


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """The words of themes.toml, in lower case.

    Attributes:
        migrants, barrier: beginnings of words that tell the theme.
        people: nouns in the singular that mean migrants in an article about them.
        receiving: verbs before a bare number of those taken in.
        not_with: words of a sentence in which they do not.
        counts: nouns in the singular and the measure of a count of them there.
        stopped, met: phrases of those at a border who are crossings; met only beside a barrier.
        homeward: phrases of those who go home.
        room: words before "for" and those whom a place could hold.
        going: verbs after a bare number of those who come; span: the time that a tally of them is for.
        boats: beginnings of words that tell of people who cross a sea; landed: phrases of what they do; sailed: nouns
            in the singular and the measure of a count of them there.
        airlift: beginnings of words that tell of people brought to safety; lifted: nouns in the singular of those
            who are, lifting: words of how; flown: those of them that a bare number stands by.
        forces: beginnings of words that tell of armies; sent, not_sent: verbs beside a bare number of troops there, and
            words around it with which it is something else.
        returns, returning: beginnings of words that tell of people sent back, and verbs of their going.
        leavers, homecoming: beginnings of words that tell, together, of people who go back of themselves; homing: verbs
            of their going; homed: nouns in the singular and the measure of a count of them there.
        crowds: beginnings of words that tell of protests.
        crowd_people, crowd_verbs: nouns in the singular of those who make a crowd there, and words of what they do.
        crowd_counters: who counts them.
        verbs: verbs whose length is the barrier's.
        along, closing_off: words before and after the part of a border that a barrier stands on.
        labels: what stands before a colon and a size of it.
        not_barriers: words of a sentence in which a bare length is no barrier's.
    """

    migrants: tuple[str, ...]
    people: frozenset[str]
    counts: dict[str, str]
    receiving: frozenset[str]
    not_with: frozenset[str]
    stopped: Phrases
    met: Phrases
    homeward: Phrases
    room: frozenset[str]
    going: frozenset[str]
    span: str
    boats: tuple[str, ...]
    landed: Phrases
    sailed: dict[str, str]
    airlift: tuple[str, ...]
    lifted: frozenset[str]
    lifting: frozenset[str]
    flown: frozenset[str]
    forces: tuple[str, ...]
    sent: frozenset[str]
    not_sent: frozenset[str]
    returns: tuple[str, ...]
    returning: frozenset[str]
    leavers: tuple[str, ...]
    homecoming: tuple[str, ...]
    homing: frozenset[str]
    homed: dict[str, str]
    crowds: tuple[str, ...]
    crowd_people: frozenset[str]
    crowd_verbs: frozenset[str]
    crowd_counters: frozenset[str]
    barrier: tuple[str, ...]
    verbs: frozenset[str]
    labels: frozenset[str]
    along: frozenset[str]
    closing_off: frozenset[str]
    not_barriers: frozenset[str]


@cache
def theme_words() -> ThemeWords:
    """Return the words.

    Raises:
        LexiconError: a section is missing, or a noun leads to no measure.
    """
    data = read_toml(FILE)
    try:
        migrants, boats, airlift, returns, homecoming, forces, crowds, barrier = (
            data[name]
            for name in ("migrants", "boats", "airlift", "returns", "homecoming", "forces", "crowds", "barrier")
        )
        counted = (theme["counts"] for theme in (migrants, boats, homecoming))
        for noun, measure in (row for counts in counted for row in counts.items()):
            if measure not in measures():
                raise LexiconError(FILE, noun, f"leads to {measure}, which is no measure of measures.toml")
        return ThemeWords(
            migrants=tuple(migrants["words"]),
            people=frozenset(migrants["people"]),
            counts=dict(migrants["counts"]),
            receiving=frozenset(migrants["receiving"]),
            not_with=frozenset(migrants["not_with"]),
            stopped=phrases(migrants["stopped"], 0),
            met=phrases(migrants["met"], 0),
            homeward=phrases(migrants["homeward"], 0),
            room=frozenset(migrants["room"]),
            going=frozenset(migrants["going"]),
            span=migrants["span"],
            boats=tuple(boats["words"]),
            landed=phrases(boats["landed"], 0),
            sailed=dict(boats["counts"]),
            airlift=tuple(airlift["words"]),
            lifted=frozenset(airlift["people"]),
            lifting=frozenset(airlift["verbs"]),
            flown=frozenset(airlift["flown"]),
            forces=tuple(forces["words"]),
            sent=frozenset(forces["sent"]),
            not_sent=frozenset(forces["not_with"]),
            returns=tuple(returns["words"]),
            returning=frozenset(returns["verbs"]),
            leavers=tuple(homecoming["who"]),
            homecoming=tuple(homecoming["words"]),
            homing=frozenset(homecoming["verbs"]),
            homed=dict(homecoming["counts"]),
            crowds=tuple(crowds["words"]),
            crowd_people=frozenset(crowds["people"]),
            crowd_verbs=frozenset(crowds["verbs"]),
            crowd_counters=frozenset(crowds["who"]),
            barrier=tuple(barrier["words"]),
            verbs=frozenset(barrier["verbs"]),
            labels=frozenset(barrier["labels"]),
            along=frozenset(barrier["along"]),
            closing_off=frozenset(barrier["closing_off"]),
            not_barriers=frozenset(barrier["not_with"]),
        )
    except KeyError as error:
        raise LexiconError(FILE, str(error), "section is missing") from error
