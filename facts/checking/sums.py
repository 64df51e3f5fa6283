"""Parts and wholes, and one number under two measures: comparisons that join two series.

A part is only ever compared with its whole by asking whether it exceeds it: "31 dead, including 35 children"; 50,000
dead in Turkey beside 45,000 in Turkey and Syria.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from facts.checking.columns import Columns, Floats, Ints
from facts.checking.figures import significant
from facts.checking.relations import COUNTED
from facts.lexicon.comparison import comparison
from facts.settings import UNROUND_DIGITS

NEAR_PART = 12  # code points between "including" and the part, so that the part is what it introduces


@dataclass(slots=True)
class Joined:
    """Pairs of rows that join two series, and the reason for which they do."""

    a: Ints
    b: Ints
    reason: str


def parts_over_wholes(columns: Columns, series: Ints, nested: Sequence[tuple[int, int]]) -> Joined:
    """Return pairs (part, whole) in which the least the part can be is more than the most the whole can be.

    Args:
        series: the series of each row.
        nested: pairs of rows whose series and places are a part and its whole.

    The part's figure is the latest one that is not later than the whole's: a whole may be out of date, a part not.
    """
    firsts, seconds = _in_one_sentence(columns)
    rows_of = _rows_of(series, {int(series[row]) for pair in nested for row in pair})
    low, high, day = columns.number("base_low"), columns.number("base_high"), columns.days("as_of")
    place = columns.codes("place")
    for part, whole in nested:
        inner, outer = series[part], series[whole]
        parts, wholes = rows_of[int(inner)], rows_of[int(outer)]
        parts = parts[place[parts] == place[part]]
        for row in _distinct(wholes[place[wholes] == place[whole]], high, day):
            known = parts[(day[parts] <= day[row]) & ~np.isnan(low[parts])]
            if len(known):
                latest = known[np.lexsort((low[known], day[known]))[-1]]
                if low[latest] > high[row]:
                    firsts.append(int(latest))
                    seconds.append(int(row))
    return Joined(np.asarray(firsts, dtype=np.int64), np.asarray(seconds, dtype=np.int64), "parts_exceed_whole")


def _rows_of(series: Ints, wanted: set[int]) -> dict[int, Ints]:
    """Return the rows of each wanted series."""
    rows = np.flatnonzero(np.isin(series, sorted(wanted)))
    rows = rows[np.argsort(series[rows], kind="stable")]
    numbers, starts = np.unique(series[rows], return_index=True)
    return dict(zip(numbers.tolist(), np.split(rows, starts[1:]), strict=True)) if len(rows) else {}


def _distinct(rows: Ints, high: Floats, day: Floats) -> Ints:
    """Return one row for each upper bound and day of a whole's figures, those without either left out."""
    bounded = rows[~np.isnan(high[rows]) & ~np.isnan(day[rows])]
    _, first = np.unique(np.stack([high[bounded], day[bounded]]), axis=1, return_index=True)
    return bounded[np.sort(first)]


def _in_one_sentence(columns: Columns) -> tuple[list[int], list[int]]:
    """Return pairs (part, whole) of one sentence, joined by "including" and the like, where the part is larger."""
    words = comparison().parts
    document, sentence, measure = (columns.codes(name) for name in ("document_id", "sentence", "measure"))
    order = np.lexsort((columns.facts["start"].to_numpy(), document))
    first, second = order[:-1], order[1:]
    counted = columns.is_one_of("base_unit", COUNTED)
    low, high = columns.number("base_low"), columns.number("base_high")
    likely = (document[first] == document[second]) & (sentence[first] == sentence[second])
    likely &= counted[first] & (measure[first] == measure[second]) & (low[second] > high[first])
    texts, mentions = columns.texts("sentence"), columns.texts("mention")
    parts, wholes = [], []
    for whole, part in zip(first[likely].tolist(), second[likely].tolist(), strict=True):
        before, _, after = texts[whole].partition(" ".join(str(mentions[whole]).split()))
        between = after.partition(" ".join(str(mentions[part]).split()))[0]
        joined = list(words.finditer(between))
        if before != texts[whole] and joined and len(between) - joined[-1].end() <= NEAR_PART:
            parts.append(part)
            wholes.append(whole)
    return parts, wholes


def same_numbers(columns: Columns, source: Ints, alike: Sequence[dict[int, float]]) -> Joined:
    """Return pairs of rows of two similar documents that give one exact, unround number under two measures.

    A measure that does not say what is counted ("people", "count") contradicts none.
    """
    value, measure = columns.number("base_value"), columns.codes("measure")
    exact = columns.is_one_of("qualifier", "exact") & columns.is_one_of("status", "reported")
    named = ~columns.is_one_of("measure", sorted(comparison().unnamed))
    rows = np.flatnonzero(
        named
        & columns.is_one_of("base_unit", COUNTED)
        & exact
        & (value >= 10 ** (UNROUND_DIGITS - 1))
        & (value % 10 != 0)
    )
    rows = rows[[significant(x) >= UNROUND_DIGITS for x in value[rows].tolist()]]
    rows = rows[np.lexsort((rows, value[rows]))]
    document = columns.codes("document_id")
    firsts, seconds = [], []
    for group in np.split(rows, np.flatnonzero(np.diff(value[rows])) + 1):
        if len(np.unique(measure[group])) < 2:
            continue
        by_measure: dict[int, dict[int, int]] = {}
        for row in group.tolist():
            by_measure.setdefault(int(measure[row]), {}).setdefault(int(document[row]), row)
        found = _one_pair(list(by_measure.values()), source, alike)
        if found is not None:
            firsts.append(found[0])
            seconds.append(found[1])
    return Joined(
        np.asarray(firsts, dtype=np.int64), np.asarray(seconds, dtype=np.int64), "same_number_different_thing"
    )


def _one_pair(
    measures: list[dict[int, int]], source: Ints, alike: Sequence[dict[int, float]]
) -> tuple[int, int] | None:
    """Return the first two rows, of two measures and two similar sources, none of which gives both measures."""
    for number, ones in enumerate(measures):
        for others in measures[number + 1 :]:
            if ones.keys() & others.keys():
                return None
            for document, row in ones.items():
                for other in alike[document]:
                    if other in others and source[row] != source[others[other]]:
                        return row, others[other]
    return None
