"""Which figures of a series are compared, and which facts stand for them.

A figure is what several facts may give: value, qualifier and day. Up to 40 figures of a series are compared pair by
pair; beyond, each with the best estimate and with its neighbours in value and in time, so that the number of findings
grows with the number of figures and not with its square.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from facts.checking.columns import Columns, Ints, codes, combine
from facts.settings import PAIRWISE_FIGURES


@dataclass(slots=True)
class Figures:
    """The distinct figures, ordered by series and then by their earliest fact.

    Attributes:
        series: series number of each figure, ascending.
        first: row of the earliest fact that gives it.
        other: row of its earliest fact from another source than the first's, -1 when there is none.
        again: row of its second fact, whatever the source, -1 when there is none.
        facts: number of facts that give it.
        value: base value.
        of_row: figure of each row of the table.
    """

    series: Ints
    first: Ints
    other: Ints
    again: Ints
    facts: Ints
    value: npt.NDArray[np.float64]
    of_row: Ints


def figures(table: Columns, series: Ints, source: Ints, order: Ints) -> Figures:
    """Return the distinct figures of each series.

    Args:
        table: the facts table.
        series, source: number of the series and of the source of each row.
        order: the rows from earliest to latest.
    """
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    number = combine(series, codes(table.number("base_value")))
    for other_number in (table.codes("qualifier"), table.codes("unit"), codes(table.days("as_of"))):
        number = combine(number, other_number)
    by_key = np.lexsort((rank, number))
    starts = np.ones(len(by_key), dtype=bool)
    starts[1:] = number[by_key[1:]] != number[by_key[:-1]]
    number = np.cumsum(starts) - 1
    first = by_key[starts]
    differs = source[by_key] != source[first][number]
    other = np.full(len(first), -1, dtype=np.int64)
    _first_where(other, number, by_key, differs)
    again = np.full(len(first), -1, dtype=np.int64)
    _first_where(again, number, by_key, ~starts)
    facts = np.bincount(number, minlength=len(first))
    by_time = np.lexsort((rank[first], series[first]))
    position = np.empty(len(first), dtype=np.int64)
    position[by_time] = np.arange(len(first))
    of_row = np.empty(len(by_key), dtype=np.int64)
    of_row[by_key] = position[number]
    base = table.number("base_value")
    return Figures(
        series[first][by_time],
        first[by_time],
        other[by_time],
        again[by_time],
        facts[by_time].astype(np.int64),
        base[first][by_time],
        of_row,
    )


def _first_where(target: Ints, number: Ints, rows: Ints, wanted: npt.NDArray[np.bool_]) -> None:
    """Set target[number] to the first of `rows` that is wanted, for each number."""
    chosen, where = np.unique(number[wanted], return_index=True)
    target[chosen] = rows[wanted][where]


def compared(found: Figures, best: npt.NDArray[np.float64], alone: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Return the pairs of figures to compare, as two arrays of figure numbers, the earlier figure first.

    Args:
        found: the figures.
        best: best estimate of each series in base units, NaN when there is none.
        alone: figures that are compared elsewhere only (bracketed conversions), not with their series.
    """
    candidates = np.flatnonzero(~alone)
    series = found.series[candidates]
    starts = np.flatnonzero(np.r_[True, series[1:] != series[:-1]]) if len(series) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(series)])
    firsts, seconds = [], []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= PAIRWISE_FIGURES)]):
        above, below = np.triu_indices(size, 1)
        base = starts[sizes == size][:, None]
        firsts.append((base + above).ravel())
        seconds.append((base + below).ravel())
    for start, size in zip(starts[sizes > PAIRWISE_FIGURES], sizes[sizes > PAIRWISE_FIGURES], strict=True):
        low, high = _neighbours(found.value[candidates[start : start + size]], best[series[start]])
        firsts.append(start + low)
        seconds.append(start + high)
    if not firsts:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    first, second = candidates[np.concatenate(firsts)], candidates[np.concatenate(seconds)]
    ordered = np.lexsort((second, first))
    return first[ordered], second[ordered]


def _neighbours(values: npt.NDArray[np.float64], best: float) -> tuple[Ints, Ints]:
    """Return pairs of positions: each with the best, with the next in time (their order) and the next in value."""
    count = len(values)
    by_value = np.argsort(values, kind="stable")
    at_best = int(np.flatnonzero(values == best)[0]) if (values == best).any() else int(by_value[count // 2])
    first = np.concatenate([np.full(count, at_best), np.arange(count - 1), by_value[:-1]])
    second = np.concatenate([np.arange(count), np.arange(1, count), by_value[1:]])
    low, high = np.minimum(first, second), np.maximum(first, second)
    pairs = np.unique(low[low != high] * count + high[low != high])
    return pairs // count, pairs % count


def facts_of(found: Figures, a: Ints, b: Ints, source: Ints) -> tuple[Ints, Ints]:
    """Return the rows that stand for each pair of figures: the earliest facts of different sources, if there are."""
    row_a, row_b = found.first[a], found.first[b]
    other_a, other_b = found.other[a], found.other[b]
    same = source[row_a] == source[row_b]
    use_b = same & (other_b >= 0)
    use_a = same & ~use_b & (other_a >= 0)
    return np.where(use_a, other_a, row_a), np.where(use_b, other_b, row_b)
