"""What figures of a sentence lend each other: a unit, a noun, the other bound of an interval."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from facts.extraction import hedging
from facts.extraction.tokens import Tokens
from facts.lexicon.hedges import hedges
from facts.lexicon.measure_words import measure_words
from facts.model import Qualifier

if TYPE_CHECKING:
    from facts.extraction.quantities import Quantity

LOWER = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
UPPER = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})
NOT_LENT = frozenset({"percent", "time", "magnitude"})  # what "rose 5 % to 200" has is no unit of the 200


def share(t: Tokens, found: list[Quantity]) -> None:
    """Give a lone number the unit or noun of the next, "4 and 2 ppb", or of the one before, "compared with 63"."""
    for first, following in reversed(list(pairwise(found))):
        named = not first.noun.empty and first.noun.i >= first.n_j  # "levels of 4 and 2 ppb" has a noun before it only
        if first.unit != "count" or named or first.fraction or following.fraction:
            continue
        part = t.low[first.j] == "of" and following.i - first.j in (1, 2)  # "two of the 12 jurors"
        if not part and (t.low[first.j] not in ("and", "or", ",") or first.j + 1 != following.i):
            continue
        if following.unit == "count" and following.noun.empty:
            continue
        if t.low[first.j] == "," and first.spelled != following.spelled:
            continue
        _lend(following, first)
        first.per = following.per
    for before, q in pairwise(found):
        if q.unit != "count" or not q.noun.empty or q.fraction or before.fraction:
            continue
        listed = (
            before.dimension == "percent" and _is_bracketed(t, q) and _is_bracketed(t, before)
        )  # "Aleppo (21 per cent), Idlib (17)"
        if before.dimension and (listed or t.low[q.i - 1] == "within" == t.low[before.i - 1]):
            _lend(before, q)  # "isolated within 30 days, and could fall within 90"
            continue
        if before.dimension in NOT_LENT:
            continue
        if before.unit == "count" and before.noun.empty:
            continue
        if before.dimension and "and" in t.low[before.j : q.i - 1]:
            continue  # "heat above 100 degrees, and officials cut the population from 15,000"
        word = t.low[q.i - 1]
        if before.dimension and word == "with" and t.low[q.i - 2] not in measure_words().against:
            continue  # "a boat seven metres long broke apart with 40 aboard"
        if q.i and word in hedges().compared and (word != "to" or before.unit == "count"):
            _lend(before, q)


def _is_bracketed(t: Tokens, q: Quantity) -> bool:
    """Does a figure stand alone in brackets?"""
    return q.i > 0 and t.raw[q.i - 1] == "(" and t.raw[q.j] == ")"


def _lend(source: Quantity, q: Quantity) -> None:
    q.unit, q.base, q.measure, q.dimension = source.unit, source.base, source.measure, source.dimension
    q.noun = source.noun


def merge_bounds(t: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Make one interval of "more than 100 and less than 300": two bounds of one thing that close on each other."""
    merged: list[Quantity] = []
    for q in found:
        first = merged[-1] if merged else None
        if first is not None and _closes(t, first, q):
            merged[-1] = _closed(first, q)
        else:
            merged.append(q)
    return merged


def _closes(t: Tokens, first: Quantity, q: Quantity) -> bool:
    if q.i != first.j + 1 or t.low[first.j] not in ("and", "but") or q.fraction or first.fraction:
        return False
    if first.unit not in (q.unit, "count") or (first.unit == "count" and not first.noun.empty):
        return False
    one, two = first.qualifier, q.qualifier
    if not ((one in LOWER and two in UPPER) or (one in UPPER and two in LOWER)):
        return False
    low, high = (first, q) if one in LOWER else (q, first)
    return low.value < high.value


def _closed(first: Quantity, q: Quantity) -> Quantity:
    low, high = sorted((first.value, q.value))
    q.i, q.n_i, q.written_value = first.i, first.n_i, (low + high) / 2
    q.qualifier = str(Qualifier.RANGE)
    q.value, q.low, q.high = hedging.interval((low + high) / 2, low, high, q.qualifier)
    q.bracketed = first.bracketed
    return q
