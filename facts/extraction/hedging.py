"""How exact a figure is said to be: the words before and after it, and the interval they allow."""

from __future__ import annotations

from decimal import Decimal

from facts.extraction.tokens import Tokens
from facts.lexicon.hedges import hedges
from facts.lexicon.numbers import numbers
from facts.lexicon.units import units
from facts.model import Qualifier
from facts.settings import APPROXIMATE_SHARE

OPEN_ENDED = frozenset({"over", "above", "more", "under", "below", "less", "fewer", "least", "most"})
SHORT_TIME = 4  # tokens from a number to its unit of time
SHARE = Decimal(APPROXIMATE_SHARE)
Interval = tuple[Decimal, Decimal | None, Decimal | None]


def hedge_before(t: Tokens, i: int, is_duration: bool) -> tuple[str, int]:
    """Return the qualifier of the longest hedge that ends before token i, and where it begins; ("", i) without one.

    Neutral words may stand between: "about a total of 40". `is_duration`: "over two years" is a time, not a bound,
    unless a word such as "for" comes before it.
    """
    h = hedges()
    k, known = i, False
    for _ in range(2):
        for phrase, qualifier in h.before.get(t.low[k - 1], ()) if k else ():
            begin = k - len(phrase)
            if begin < 0 or tuple(t.low[begin:k]) != phrase:
                continue
            if known and phrase in h.than:
                return "", i  # "fewer than the 46,000" compares
            if phrase[0] in h.during and is_duration and _during(t, begin, i):
                return "", i
            if phrase == ("over",) and begin and t.low[begin - 1] in h.phrasal and not is_duration:
                return "", i  # "handed over 12 bodies"
            if phrase == ("some",) and begin and t.low[begin - 1] in ("and", "or") and k != i:
                return "", i
            return qualifier, begin
        neutral = next(
            (p for p in h.neutral.get(t.low[k - 1], ()) if k >= len(p) and tuple(t.low[k - len(p) : k]) == p), None
        )
        if neutral is None or k == 0:
            break
        k -= len(neutral)
        known = known or neutral in h.the
    return "", i


def _during(t: Tokens, begin: int, i: int) -> bool:
    """Does the hedge at token `begin` before the length of time at token i mean "during"?"""
    h = hedges()
    if begin:
        return t.low[begin - 1] not in h.only_after
    behind = next((k for k in range(i + 1, i + SHORT_TIME) if t.low[k] in units().words), i)
    return t.low[behind + 1] in h.subjects


def hedge_after(t: Tokens, j: int) -> tuple[str, int]:
    """Return the qualifier of the longest hedge that begins at token j, and where it ends; ("", j) without one."""
    k = j + 1 if t.low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    for phrase, qualifier in hedges().after.get(t.low[k], ()):
        if tuple(t.low[k : k + len(phrase)]) != phrase:
            continue
        if phrase[0] in ("+", "ish", "odd") and not (t.glued(k) or phrase[0] == "odd"):
            continue
        if phrase == ("plus",) and k == j:  # "8,000-plus people", not "5 plus 3"
            continue
        if phrase[-1] in OPEN_ENDED and _begins_number(t, k + len(phrase)):
            continue
        return qualifier, k + len(phrase)
    return "", j


def _begins_number(t: Tokens, k: int) -> bool:
    """Does a figure of its own begin at token k: "40 hurt and over 12 dead"?"""
    n = numbers()
    k += t.low[k] == "than"  # "some 300 Britons and more than 900 Afghans"
    return t.raw[k][:1].isdigit() or t.low[k] in n.digits or t.low[k] in n.vague or t.low[k] in ("a", "half")


def interval(value: Decimal, low: Decimal, high: Decimal, qualifier: str) -> Interval:
    """Return (value, low, high) that a qualifier allows; None is unbounded (the table of SPEC section 2).

    >>> interval(Decimal(6000), Decimal(6000), Decimal(6000), "approximate")
    (Decimal('6000'), Decimal('5400.0'), Decimal('6600.0'))
    """
    if qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
        return value, low, None
    if qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return value, None, high
    if qualifier == Qualifier.APPROXIMATE and low == value == high:
        spread = abs(value) * SHARE
        return value, value - spread, value + spread
    return value, low, high


def combine(own: str, before: str, after: str, spread: bool) -> str:
    """Return the qualifier of a figure from its own word ("dozens"), the hedge before it and the hedge after it.

    A bound beats everything, "about 500 or more" too; "about" changes neither a range nor a vague count (`spread`).
    """
    hedge = before or after
    if before == Qualifier.APPROXIMATE and after:
        hedge = after
    if not hedge:
        return own
    if hedge == Qualifier.APPROXIMATE and spread:
        return own
    return hedge
