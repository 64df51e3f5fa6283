"""The pipeline from a text to its facts: sentences with figures, quantities, then what each is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from facts.extraction import naming, scenes, speakers, statuses, times
from facts.extraction.quantities import Quantity, Refused, read_quantities
from facts.extraction.tokens import Tokens, figure_sentences, same_length_lower
from facts.model import Fact, as_date


def read_facts(text: str, document_id: str, published: dt.date | str | None) -> list[Fact]:
    """Return every figure of `text` as a fact, in order of position."""
    day = as_date(published)
    scene = scenes.Scene(text)
    facts: list[Fact] = []
    last_speaker = ""
    for begin, end in figure_sentences(text, same_length_lower(text)):
        t = Tokens(text, begin, end)
        found = read_quantities(t)
        if not found:
            continue
        naming.share_nouns(t, found)
        naming.name_measures(t, found)
        said = speakers.speakers(t, last_speaker)
        if said:
            last_speaker = said[-1].name or last_speaker
        sentence = " ".join(text[begin:end].split())
        here = scene.sentence(t)
        for k, q in enumerate(found):
            before = found[k - 1] if k else None
            following = found[k + 1] if k + 1 < len(found) else None
            fact = _fact(t, q, before, following, said, here, sentence, document_id, day)
            if before is not None and naming.converts(t, before, q):
                fact = _as_converted(fact, facts[-1])
            facts.append(fact)
    return facts


def _fact(
    t: Tokens,
    q: Quantity,
    before: Quantity | None,
    following: Quantity | None,
    said: list[speakers.Speaker],
    here: scenes.SentenceScene,
    sentence: str,
    document_id: str,
    published: dt.date | None,
) -> Fact:
    """Put a quantity and its context together."""
    speaker = speakers.speaker_of(said, q.i, q.j)
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
        subject=naming.subject(t, q, following),
        place=place.name,
        country=";".join(place.countries),
        change=statuses.change(t, q, before),
        per=q.per,
        status=str(statuses.status(t, q, before, following)),
        attribution=speaker.name if speaker else "",
        as_of=times.day_near(t, q.i, published),
        base=q.base,
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


def _number(value: Decimal) -> float:
    """Return a Decimal as the float that people would write: 1/3 of a hundred is 33.3333333333."""
    return float(f"{value:.12g}")


__all__ = ["Refused", "read_facts"]
