"""The pipeline from a text to its facts: sentences with figures, quantities, then what each is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from functools import cache

from facts.extraction import accounts, naming, scenes, speakers, statuses, subjects, themes, things, times, told_before
from facts.extraction.clauses import wide_start
from facts.extraction.quantities import Quantity, Refused, read_quantities
from facts.extraction.sources import Speaker
from facts.extraction.talk import Talk
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower
from facts.lexicon.units import units
from facts.model import BaseUnit, Fact, as_date


def read_facts(text: str, document_id: str, published: dt.date | str | None) -> list[Fact]:
    """Return every figure of `text` as a fact, in order of position."""
    day = as_date(published)
    scene: scenes.Scene | None = None  # made at the first figure
    talk = Talk(text)
    facts: list[Fact] = []
    told = told_before.Told()
    lower = same_length_lower(text)
    theme = themes.Theme(lower)
    for begin, end in figure_sentences(text, lower):
        t = Tokens(text, begin, end)
        found = read_quantities(t)
        if not found:
            continue
        subjects.share_nouns(t, found)
        naming.name_measures(t, found, told, theme)
        said = talk.speakers(t, begin, end)
        sentence = " ".join(text[begin:end].split())
        scene = scene or scenes.Scene(text)
        here, days = scene.sentence(t), times.days_named(t, day)
        for k, q in enumerate(found):
            before = found[k - 1] if k else None
            following = found[k + 1] if k + 1 < len(found) else None
            as_of = times.day_of(t, days, q, before, following, day)
            again = facts[q.again.number] if q.again is not None else None
            as_of = again.as_of if again is not None and not days else as_of
            fact = _fact(t, q, before, following, said, here, sentence, document_id, as_of, again)
            if before is not None and subjects.converts(t, before, q):
                fact = _as_converted(fact, facts[-1])
            elif not fact.subject and before is not None and things.goes_on(t, q, before):
                fact = replace(fact, subject=facts[-1].subject)
            q.number = len(facts)
            facts.append(fact)
    return facts


def _fact(
    t: Tokens,
    q: Quantity,
    before: Quantity | None,
    following: Quantity | None,
    said: list[Speaker],
    here: scenes.SentenceScene,
    sentence: str,
    document_id: str,
    as_of: dt.date | None,
    again: Fact | None,
) -> Fact:
    """Put a quantity and its context together; `again` is the fact that it gives another account of."""
    speaker = speakers.speaker_of(t, said, q.i, q.j)
    if q.noun.empty and accounts.is_owned(t, q):
        speaker = None  # "the Border Guard has 4,500" tells, and nobody says it
    if again is not None and (speaker is None or speaker.at < wide_start(t, q)):
        speaker = speakers.giver_of(t, wide_start(t, q), q.i) or speaker
    place = here.place_of(q, following, speaker, said)
    start, end = t.start[q.i], t.end[q.j - 1]
    return Fact(
        document_id=document_id,
        start=start,
        end=end,
        mention=t.text[start:end],
        sentence=sentence,
        value=_number(q.value),
        low=None if q.low is None else _number(q.low),
        high=None if q.high is None else _number(q.high),
        qualifier=str(q.qualifier),
        unit=q.unit,
        measure=q.measure,
        subject=subjects.subject(t, q, following) or (again.subject if again is not None else ""),
        place=place.name,
        country=";".join(place.countries),
        change=statuses.change(t, q, before),
        per=q.per,
        status=str(statuses.status(t, q, before, following)),
        attribution=speaker.name if speaker else "",
        as_of=as_of,
        base=_age_base(q.unit) if q.measure == "age" else q.base,
    )


def _as_converted(fact: Fact, outside: Fact) -> Fact:
    """A bracketed conversion says the same thing as the figure before it: all context is that figure's."""
    return replace(
        fact,
        place=outside.place,
        country=outside.country,
        change=outside.change,
        status=outside.status,
        attribution=outside.attribution,
        as_of=outside.as_of,
        subject=outside.subject,
        measure=outside.measure if fact.base.name == outside.base.name else fact.measure,
    )


@cache
def _age_base(unit: str) -> BaseUnit:
    """Ages are compared in years, whatever they are given in (SPEC section 2)."""
    seconds = {name: units().by_name[name].base.factor for name in (unit, "year")}
    return BaseUnit("year", seconds[unit] / seconds["year"])


def _number(value: Decimal) -> float:
    """Return a Decimal as the float that people would write: 1/3 of a hundred is 33.3333333333."""
    return float(f"{value:.12g}")


__all__ = ["Refused", "read_facts"]
