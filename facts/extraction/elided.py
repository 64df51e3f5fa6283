"""What a figure without a noun of its own counts: by a label, the figure before, or the sentence's opening."""

from __future__ import annotations

from facts.extraction.clauses import HARD, TURNS, phrase_at
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.words import singular

REACH = 14  # tokens from a figure at which a word still says what it counts
OPENING = 9  # tokens of a sentence's opening: "Of the 57 miners killed, "
SMALLEST_CROWD = 100  # people; a smaller bare number of the police is more often something else


def is_turnout(t: Tokens, q: Quantity, told: str) -> bool:
    """Is it a bare number of those who count crowds, where one is told of: "Police put the march at 10,000"?

    In one measure, the numbers of police and organisers are set side by side by the cross-check.
    """
    w = measure_words()
    return (
        (q.noun.empty or q.noun.head in w.counted)
        and q.value >= SMALLEST_CROWD
        and not w.counters.isdisjoint(t.low[max(0, q.i - REACH) : q.i])
        and (told == "crowd" or not w.gatherings.isdisjoint(t.low[: t.count]))
    )


def label(t: Tokens, colon: int) -> str:
    """Return what a label says of the number after its colon: "Civilians killed, Russian authorities: 31"."""
    w = measure_words()
    for k in range(colon - 1, max(-1, colon - REACH), -1):
        low = t.low[k]
        if low in HARD or (low == "-" and not t.glued(k)):
            break
        by_head = w.heads.get(singular(low), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(low, ()):
            if phrase_at(t, k, phrase) and (measure in w.events or measure == "migrants"):
                return measure
    return ""


def lent(t: Tokens) -> str:
    """Return the measure that a sentence's opening lends to its figures: "Of the dead, 450 were children"."""
    w = measure_words()
    if t.low[0] != "of":
        return ""
    for k in range(1, OPENING):
        if t.low[k] == ",":
            return ""
        by_head = w.heads.get(singular(t.low[k]), "")
        if by_head in w.events:
            return by_head
        for phrase, measure in w.after.get(t.low[k], ()):
            if measure in w.events and phrase_at(t, k, phrase):
                return measure
    return ""


def goes_with(t: Tokens, q: Quantity, before: Quantity) -> bool:
    """Is it a bare number joined to one with a unit: "of magnitude 7.8 and 7.5"?"""
    return (
        q.unit == "count"
        and q.noun.empty
        and before.unit not in ("count", "person")
        and t.low[q.i - 1] in ("and", "or")
        and before.j == q.i - 1
        and before.measure != "age"
    )


def inherited(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """An elided count in the same sentence is of the same kind as the one before it: "500 migrants and ... 50".

    In a clause of its own, "but they asked Germany to accept 2,000 of them", only who is meant is the same.
    """
    if before is not None and before.unit in ("person", "count") and before.measure and not before.per:
        q.unit, q.base = before.unit, before.base
        apart = any(low in TURNS for low in t.low[before.j : q.i])
        if q.noun.empty:
            q.noun = before.noun
        elif apart and q.noun.head in measure_words().inherits:
            return measure_words().heads.get(before.noun.head, before.measure)
        return before.measure
    return "people" if q.unit == "person" else "count"
