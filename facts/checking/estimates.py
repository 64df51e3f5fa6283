"""Sums a series up as low, best and high under a named convention, and grades how well it is supported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from facts.checking.columns import Bools, Columns, Floats, Ints, codes, combine
from facts.checking.partials import broad, joined, leaves_out, parts_of_sums
from facts.lexicon.comparison import comparison
from facts.lexicon.parties import parties
from facts.lexicon.source_tiers import source_tiers

Step = Callable[[Bools], Bools]  # of the figures that may still be the best, those that a preference keeps


@dataclass(slots=True)
class Estimates:
    """low, best and high of each series in base units; NaN = open (low, high) or none (best)."""

    low: Floats
    best: Floats
    high: Floats


def estimates(
    columns: Columns, series: Ints, source: Ints, conversion: Bools, convention: str, count: int
) -> Estimates:
    """Return the estimates of series 0 to count - 1.

    Conversions in brackets and figures that the text denies do not count; small counts that a sentence joins ("a man
    and two children") are added up, in low and high too. An upper bound ("up to"), a vague figure ("thousands"), a
    figure that leaves someone out, is a part of a sum or sums up more than one event, and a side's claim about the
    other's losses are never the best estimate while another figure exists.

    Args:
        series, source: numbers of each row's series and source.
        conversion: rows that are bracketed conversions.
        convention: ucdp, acled, gtd or range.
    """
    value, low, high = (columns.number(name) for name in ("base_value", "base_low", "base_high"))
    more = joined(columns)
    parts, value, low, high = parts_of_sums(columns, series, more), value + more, low + more, high + more
    counts = ~conversion & ~columns.is_one_of("status", "denied")
    counts |= ~_any(series, counts, count)[series]
    lowest = np.full(count, np.inf)
    np.minimum.at(lowest, series[counts], np.where(np.isnan(low), -np.inf, low)[counts])
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, series[counts], np.where(np.isnan(high), np.inf, high)[counts])
    best = np.full(count, np.nan)
    if convention != "range":
        votes = counts.copy()
        open_question = counts & _several_values(series, value, count)[series]
        others = leaves_out(columns, open_question)
        for weak in (
            others & (value <= _most(value, series, counts & ~others, count)[series]),
            parts,
            broad(columns, open_question),
            enemy_claims(columns),
            columns.is_one_of("qualifier", "vague"),
            columns.is_one_of("qualifier", ("at_most", "less_than")),
        ):
            votes = _narrow(votes, ~weak, series, count)
        for key in _preferences(columns, value, series, source, convention, count):
            votes = _narrow(votes, key(votes), series, count)
        chosen = np.flatnonzero(votes)
        best[series[chosen]] = value[chosen]
    return Estimates(
        np.where(np.isfinite(lowest), lowest, np.nan), best, np.where(np.isfinite(highest), highest, np.nan)
    )


def _preferences(
    columns: Columns, value: Floats, series: Ints, source: Ints, convention: str, count: int
) -> Sequence[Step]:
    """Return the steps of a convention, each narrowing the figures that may be the best."""
    day = np.nan_to_num(columns.days("as_of"), nan=-np.inf)
    tier = tiers(columns)

    def lowest(now: Bools) -> Bools:
        return np.equal(value, _least(value, series, now, count)[series])

    def latest(now: Bools) -> Bools:
        return np.equal(day, _most(day, series, now, count)[series])

    def majority(now: Bools) -> Bools:
        support = _support(series, value, source, now)
        return np.equal(support, _most(support, series, now, count)[series])

    def most_reliable(now: Bools) -> Bools:
        return np.equal(tier, _least(tier, series, now, count)[series])

    return {
        "ucdp": [most_reliable, latest, majority, lowest],
        "acled": [lowest],
        "gtd": [latest, majority, lowest],
    }[convention]


def _several_values(series: Ints, value: Floats, count: int) -> Bools:
    """Whether the facts of each series give more than one value."""
    least, most = np.full(count, np.inf), np.full(count, -np.inf)
    np.minimum.at(least, series, value)
    np.maximum.at(most, series, value)
    return most > least


def _any(series: Ints, wanted: Bools, count: int) -> Bools:
    found = np.zeros(count, dtype=bool)
    found[series[wanted]] = True
    return found


def _narrow(votes: Bools, wanted: Bools, series: Ints, count: int) -> Bools:
    """Return the votes that are wanted, or all of a series' votes where none is."""
    kept = votes & wanted
    result: Bools = kept | (votes & ~_any(series, kept, count)[series])
    return result


def _least(values: Floats, series: Ints, now: Bools, count: int) -> Floats:
    least = np.full(count, np.inf)
    np.minimum.at(least, series[now], values[now])
    return least


def _most(values: Floats, series: Ints, now: Bools, count: int) -> Floats:
    return -_least(-values, series, now, count)


def _support(series: Ints, value: Floats, source: Ints, now: Bools) -> Floats:
    """Return how many independent sources give each row's value, among the rows that still count."""
    group = combine(series, codes(value))
    support = np.zeros(len(series))
    pairs = np.unique(np.stack([group[now], source[now]]), axis=1)
    counted = np.bincount(pairs[0], minlength=int(group.max(initial=0)) + 1)
    support[now] = counted[group[now]]
    return support


def tiers(columns: Columns) -> Floats:
    """Return the tier of each row's speaker or publisher, 1 the most reliable."""
    publisher, publishers = columns.coded("publisher")
    speaker, speakers = columns.coded("attribution")
    pairs = combine(publisher, speaker)
    first = np.unique(pairs, return_index=True)[1].tolist()
    known = source_tiers()
    by_pair = [known.tier(publishers[publisher[row]], speakers[speaker[row]]) for row in first]
    return np.asarray(by_pair, dtype=np.float64)[pairs]


def enemy_claims(columns: Columns) -> Bools:
    """Return the rows in which a party speaks about losses of a side it is opposed to."""
    speaker, speakers = columns.coded("attribution")
    country, countries = columns.coded("country")
    pairs = combine(speaker, country)
    known = parties()
    hostile = []
    for row in np.unique(pairs, return_index=True)[1].tolist():
        party = known.of_speaker(speakers[speaker[row]])
        places = set(countries[country[row]].split(";")) - {""}
        hostile.append(bool(party) and bool(places) and places <= known.enemies(party))
    result: Bools = columns.is_one_of("measure", comparison().losses) & np.asarray(hostile, dtype=bool)[pairs]
    return result
