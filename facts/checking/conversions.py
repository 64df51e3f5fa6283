"""Bracketed conversions, "500 kilometres (300 miles)", "14 miles, or 23 km", and those between two currencies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

import numpy as np

from facts.checking.columns import Bools, Columns, Ints
from facts.checking.sums import Joined
from facts.lexicon.exchange import rates

BETWEEN = re.compile(r"\s*(?:[(\[/]|,? or )\s*\Z")  # what stands between a figure and its conversion
# The same, with what is measured before the bracket.
OF_THING = re.compile(r"\s*of [\w’'-]+(?: [\w’'-]+){0,2} [(\[]\s*\Z")
EXCHANGE_MARGIN = 1.1  # beyond the extremes of a currency, which are rounded
EPOCH = dt.date(1970, 1, 1).toordinal()
FARTHEST = 36  # code points between the two mentions


def bracketed(columns: Columns) -> dict[int, int]:
    """Return row of the conversion -> row of the figure it converts.

    A conversion follows its figure at once, in another unit of the same dimension.
    """
    base, unit = columns.codes("base_unit"), columns.codes("unit")
    found: dict[int, int] = {}
    for outside, inside in _pairs(columns, lambda a, b: (base[a] == base[b]) & (unit[a] != unit[b])):
        found[inside] = found.get(outside, outside)
    return found


def impossible_exchanges(columns: Columns) -> Joined:
    """Return pairs of a sum and its conversion into another currency that no exchange rate of its time gives.

    Rates are not known to the day: only what is beyond all rates of those years, by `EXCHANGE_MARGIN`, is called so.
    """
    base, code, codes = columns.codes("base_unit"), *columns.coded("base_unit")
    money = columns.is_one_of("measure", "money") & ~columns.is_one_of("qualifier", "vague")
    value, days = columns.number("base_value"), columns.days("as_of")
    firsts, seconds = [], []
    for outside, inside in _pairs(columns, lambda a, b: (base[a] != base[b]) & money[a] & money[b]):
        year = 0 if np.isnan(days[outside]) else dt.date.fromordinal(EPOCH + int(days[outside])).year
        band = rates(str(codes[code[outside]]), str(codes[code[inside]]), year)
        if band is None or value[outside] <= 0:
            continue
        rate = value[inside] / value[outside]
        if not band[0] / EXCHANGE_MARGIN <= rate <= band[1] * EXCHANGE_MARGIN:
            firsts.append(outside)
            seconds.append(inside)
    return Joined(np.asarray(firsts, dtype=np.int64), np.asarray(seconds, dtype=np.int64), "bad_conversion")


def _pairs(columns: Columns, alike: Callable[[Ints, Ints], Bools]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a figure and the one in brackets right behind it, in text order.

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
        between, closing = sentence[at + len(figure) : after], sentence[after + len(converted) :][:1]
        if BETWEEN.match(between) or (closing in (")", "]") and OF_THING.match(between)):
            yield outside, inside
