"""Bracketed conversions, "500 kilometres (300 miles)", "14 miles, or 23 km", and those between two currencies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from facts.checking.columns import Bools, Columns, Ints
from facts.checking.sums import Joined
from facts.lexicon.exchange import FIRST_YEAR, rates

BETWEEN = re.compile(r"\s*(?:[(\[/]|,? or )\s*\Z")  # what stands between a figure and its conversion
# The same, with what is measured before the bracket.
OF_THING = re.compile(r"\s*of [\w’'-]+(?: [\w’'-]+){0,2} [(\[]\s*\Z")
# What stands between a sum and its conversion, and right behind that: a bracket, or a phrase between commas, that holds
# nothing else. "Sold for 400 euros or 800 dollars", "($600 million less than pledged)" are no conversions.
SUM_BETWEEN = re.compile(r"\s*(?:[(\[/]|, or )\s*\Z")
SUM_BEHIND = re.compile(r"\s*(?:[)\],;:.!?]|\Z)")
YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?!\d|[.,]\d)")
EXCHANGE_MARGIN = 1.1  # beyond the extremes of a currency, which are rounded
EPOCH = dt.date(1970, 1, 1).toordinal()
FARTHEST = 36  # code points between the two mentions


def bracketed(columns: Columns) -> dict[int, int]:
    """Return row of the conversion -> row of the figure it converts.

    A conversion follows its figure at once, in another unit of the same dimension.
    """
    base, unit = columns.codes("base_unit"), columns.codes("unit")
    found: dict[int, int] = {}
    for pair in _pairs(columns, lambda a, b: (base[a] == base[b]) & (unit[a] != unit[b])):
        if BETWEEN.match(pair.between) or (pair.behind[:1] in (")", "]") and OF_THING.match(pair.between)):
            found[pair.inside] = found.get(pair.outside, pair.outside)
    return found


def impossible_exchanges(columns: Columns) -> Joined:
    """Return pairs of a sum and its conversion into another currency that no exchange rate of its time gives.

    Rates are not known to the day: only what is beyond all rates of those years, by `EXCHANGE_MARGIN`, is called so.
    """
    base, code, codes = columns.codes("base_unit"), *columns.coded("base_unit")
    per = columns.codes("per")  # "900 euros ($12,000 a year)" are two prices
    money = columns.is_one_of("measure", "money") & ~columns.is_one_of("qualifier", "vague")
    value, days = columns.number("base_value"), columns.days("as_of")
    firsts, seconds = [], []
    for pair in _pairs(columns, lambda a, b: (base[a] != base[b]) & money[a] & money[b] & (per[a] == per[b])):
        if not (SUM_BETWEEN.match(pair.between) and SUM_BEHIND.match(pair.behind)):
            continue
        year = _year(pair.before + pair.between + pair.behind, days[pair.outside])
        band = rates(str(codes[code[pair.outside]]), str(codes[code[pair.inside]]), year)
        if band is None or value[pair.outside] <= 0:
            continue
        rate = value[pair.inside] / value[pair.outside]
        if not band[0] / EXCHANGE_MARGIN <= rate <= band[1] * EXCHANGE_MARGIN:
            firsts.append(pair.outside)
            seconds.append(pair.inside)
    return Joined(np.asarray(firsts, dtype=np.int64), np.asarray(seconds, dtype=np.int64), "bad_conversion")


def _year(around: str, day: float) -> int:
    """Return the year whose rates a sum was changed at: the article's, unless the words around name another; 0 for any.

    A sentence may name the year of a deal and change its sum at the rate of today, so another year leaves it open; one
    before all known rates closes it.
    """
    named = [int(year) for year in YEAR.findall(around)]
    if any(year < FIRST_YEAR for year in named):
        return min(named)
    year = 0 if np.isnan(day) else dt.date.fromordinal(EPOCH + int(day)).year
    return year if all(other == year for other in named) else 0


class _Pair(NamedTuple):
    """Two figures of one sentence: their rows, and the text before, between and behind them."""

    outside: int
    inside: int
    before: str
    between: str
    behind: str


def _pairs(columns: Columns, alike: Callable[[Ints, Ints], Bools]) -> Iterator[_Pair]:
    """Yield pairs of a figure and the next one close behind it, in text order.

    Args:
        alike: tells of arrays of rows which of their figures can be one converted into the other.
    """
    document = columns.codes("document_id")
    start, end = columns.facts["start"].to_numpy(), columns.facts["end"].to_numpy()
    order = np.lexsort((start, document))
    first, second = order[:-1], order[1:]
    distance = start[second] - end[first]
    likely = (document[first] == document[second]) & (distance >= 0) & (distance <= FARTHEST)
    likely &= alike(first, second)
    sentences, mentions = columns.texts("sentence"), columns.texts("mention")
    for outside, inside in zip(first[likely].tolist(), second[likely].tolist(), strict=True):
        sentence = sentences[outside]
        figure, converted = (" ".join(str(mentions[row]).split()) for row in (outside, inside))
        at = sentence.find(figure)
        after = sentence.find(converted, at + len(figure))
        if at < 0 or after < 0:
            continue
        between, behind = sentence[at + len(figure) : after], sentence[after + len(converted) :]
        yield _Pair(outside, inside, sentence[:at], between, behind)
