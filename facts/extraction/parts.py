"""Figures of people that are parts of one told before: what befell the whole befell them too."""

from __future__ import annotations

from facts.extraction.elided import REACH
from facts.extraction.quantities import Quantity
from facts.extraction.tokens import Tokens
from facts.lexicon.measure_words import measure_words
from facts.lexicon.words import words

LONGEST_OF = 7  # tokens: "of the security forces ,"
LEAST_WHOLE = 5  # people; smaller numbers add up to one another by chance


def part_of(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what befell the whole of which a figure is a part: "27 dead, including 13 children"."""
    w = measure_words()
    if before is None or before.measure not in w.events or q.i - before.j > REACH:
        return ""
    opened = t.low[q.i - 1] in w.part_before or tuple(t.low[q.i - 2 : q.i]) in w.part_around
    return before.measure if opened or tuple(t.low[q.j : q.j + 2]) in w.part_around else ""


def is_whole(t: Tokens, q: Quantity, part: Quantity) -> bool:
    """Is the second figure the whole of the first: "12 of the 40 miners"?"""
    return part.j == q.i - 2 and t.low[q.i - 2] == "of" and t.low[q.i - 1] in words().determiners


def listed(t: Tokens, q: Quantity, before: Quantity | None) -> str:
    """Return what befell the people of a list: "killed 13 soldiers, two officials and 14 civilians", "the deaths of".

    What follows the list must not go on about its last people: "killed two guards and three men fled".
    """
    w = measure_words()
    if before is None or before.measure not in w.events or before.unit != "person" or q.noun.empty:
        return ""
    between = tuple(t.low[max(before.noun.j, before.j) : q.i])
    if between[:1] == ("of",) and len(between) < LONGEST_OF and words().auxiliaries.isdisjoint(between):
        between = between[-1:]  # "13 members of the security forces, two officials"
    after = t.low[q.noun.j]
    goes_on = after.isalpha() and after not in w.closing and (after,) not in w.lists
    return "" if goes_on or between not in w.lists else before.measure


def add_up(found: list[Quantity], k: int, told: Quantity | None) -> dict[int, Quantity]:
    """Return the whole of each of the figures from the k-th that are its parts, for they add up to it.

    "223 people were killed, 198 servicemen and 25 civilians": a whole of people that something befell, in the sentence
    or told last, and two or three figures of people that follow one another.
    """
    events = measure_words().events
    wholes = [one for one in (*found[:k], told) if one is not None and one.measure in events and one.unit == "person"]
    if not wholes:
        return {}
    for many in (2, 3):
        parts = found[k : k + many]
        if len(parts) < many or any(one.unit not in ("person", "count") or one.per for one in parts):
            return {}
        total = sum(one.value for one in parts)
        whole = next((one for one in wholes if one.value == total and one.value > LEAST_WHOLE), None)
        if whole is not None:
            return dict.fromkeys(range(k, k + many), whole)
    return {}
