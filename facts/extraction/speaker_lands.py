"""The land that a speaker speaks for, and the places that belong to his name and office."""

from __future__ import annotations

from facts.extraction.leads import NOWHERE, Where, where_of
from facts.extraction.mentions import Mention
from facts.extraction.place_parts import AGENT, LOCATIVE, NAMED
from facts.extraction.sources import Speaker
from facts.extraction.tokens import Tokens

LONGEST_OFFICE = 12  # tokens between a speaker's name and the verb that may tell his office


def belongs(m: Mention, speaker: Speaker) -> bool:
    """Does the place belong to who speaks: in the name, or in what follows it ("said X, the minister in Ankara")?"""
    if speaker.i <= m.i < speaker.j or (speaker.closes and m.i >= speaker.at):
        return True
    if speaker.after and m.i == speaker.j + 1 and m.part == LOCATIVE:
        return True  # "according to the foreign ministry in Paris"
    return speaker.j <= m.i < speaker.at <= speaker.j + LONGEST_OFFICE  # "X, the acting governor of Kursk, said"


def land_of(t: Tokens, found: list[Mention], people: dict[str, Where], speaker: Speaker | None) -> Where:
    """The country a speaker speaks for: by the place in the office, or by the office given with the name before.

    Args:
        found: the places of the sentence.
        people: the countries of the article's people, by surname; what the sentence tells is added.
    """
    if speaker is None:
        return NOWHERE
    m = next((m for m in found if belongs(m, speaker) and _gives_land(t, m, speaker)), None)
    near = m or next((m for m in found if speaker.j <= m.i <= speaker.j + 3 and m.i < speaker.at), None)
    surname = speaker.name.split()[-1] if speaker.name else ""
    if near is not None:
        where = where_of(near)
        people[surname] = where
        return where
    return people.get(surname, NOWHERE)


def _gives_land(t: Tokens, m: Mention, speaker: Speaker) -> bool:
    """Does the place say for whom the speaker speaks: "the Polish government", "President X of Turkey"?"""
    if m.part == AGENT:
        return True
    return not m.demonym and (m.i == speaker.i or t.low[m.i - 1] == "of") and m.part != NAMED
