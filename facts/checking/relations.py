"""The relation of two figures of a series, after conversion to base units: SPEC section 4, in its order.

Everything works on arrays, one element a pair, so that a million pairs cost what a handful does; for one pair, give
arrays of one.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from facts.checking.columns import Bools, Columns, Floats, Ints, Objects, codes, combine
from facts.settings import (
    AGREE_TOLERANCE,
    LEVEL_DAYS,
    ROUNDING_CLOSE,
    ROUNDING_WIDE,
    SMALL_COUNT,
    TEMPERATURE_ROUNDING,
)

COUNTED = ("person", "count")  # base units of plain counts


@dataclass(slots=True)
class Side:
    """One side of many pairs: columns of the facts table at the pairs' rows, bounds open as ±infinity.

    `day` (the day the figure is about) and `told` (the day it was published) are NaN without a date.
    """

    columns: Columns
    rows: Ints
    value: Floats
    low: Floats
    high: Floats
    open_low: Bools
    open_high: Bools
    vague: Bools
    bounded_above: Bools
    unit: Ints
    base_unit: Objects
    day: Floats
    told: Floats


def side(columns: Columns, rows: Ints) -> Side:
    """Return rows of the facts table as one side of pairs."""
    low, high = columns.number("base_low")[rows], columns.number("base_high")[rows]
    return Side(
        value=columns.number("base_value")[rows],
        low=np.where(np.isnan(low), -np.inf, low),
        high=np.where(np.isnan(high), np.inf, high),
        open_low=columns.is_one_of("qualifier", "more_than")[rows],
        open_high=columns.is_one_of("qualifier", "less_than")[rows],
        vague=columns.is_one_of("qualifier", "vague")[rows],
        bounded_above=columns.is_one_of("qualifier", ("at_most", "less_than"))[rows],
        columns=columns,
        rows=rows,
        unit=columns.codes("unit")[rows],
        base_unit=columns.texts("base_unit")[rows],
        day=columns.days("as_of")[rows],
        told=columns.days("published")[rows],
    )


def half_units(a: Side, wanted: Bools) -> Floats:
    """Return half a unit of the last significant digit as written, in base units; 0 where not wanted."""
    halves = np.zeros(len(a.rows))
    rows = a.rows[wanted]
    value, (mention, mentions) = a.columns.number("value")[rows], a.columns.coded("mention")
    _, first, which = np.unique(combine(codes(value), mention[rows]), return_index=True, return_inverse=True)
    written = [half_unit(float(value[at]), mentions[mention[rows[at]]]) for at in first.tolist()]
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.abs(a.value[wanted] / value)
    scale = np.where((value != 0) & (a.base_unit[wanted] != "kelvin"), scale, 1.0)
    halves[wanted] = np.asarray(written, dtype=np.float64)[which] * scale
    return halves


def half_unit(value: float, mention: str) -> float:
    """Return half a unit of the last significant digit as written, in the unit written.

    Zeros at the end of a whole number are no significant digits; those after a decimal point are.

    >>> half_unit(300.0, "300 miles"), round(half_unit(3.4, "3.4-metre"), 6), round(half_unit(3.0, "3.0 m"), 6)
    (50.0, 0.05, 0.05)
    """
    if value == 0 or math.isnan(value):
        return 0.5
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    zeros = re.search(r"\d\.(\d*0)(?!\d)", mention)
    if zeros and exponent >= 0:
        exponent = -len(zeros[1])
    return 0.5 * 10.0**exponent


def meet(a: Side, b: Side, tolerance: Floats | float = 0.0) -> Bools:
    """Whether the intervals have a value in common; the bound of "more than" and "less than" is no part of them.

    Args:
        tolerance: base units by which two bounds may miss each other.
    """
    low, high = np.maximum(a.low, b.low), np.minimum(a.high, b.high) + tolerance
    excluded = ((a.low == low) & a.open_low) | ((b.low == low) & b.open_low)
    excluded |= ((a.high == high) & a.open_high) | ((b.high == high) & b.open_high)
    result: Bools = (low < high) | ((low == high) & ~excluded)
    return result


def rounds(a: Side, b: Side) -> Bools:
    """Whether two figures are roundings of each other: within 2 %, or within 5 % and the precision written."""
    larger = np.maximum(np.abs(a.value), np.abs(b.value))
    difference = np.abs(a.value - b.value)
    wide = difference <= ROUNDING_WIDE * larger
    within = difference <= np.maximum(half_units(a, wide), half_units(b, wide)) * (1 + 1e-9)
    close = (difference <= ROUNDING_CLOSE * larger) | (wide & within)
    degrees = a.base_unit == "kelvin"
    close = np.where(degrees, difference <= TEMPERATURE_ROUNDING, close)
    small = np.isin(a.base_unit, COUNTED) & (larger < SMALL_COUNT)
    result: Bools = close & ~small
    return result


def relation(a: Side, b: Side, kinds: Objects) -> Objects:
    """Return the relation of each pair, the first that holds.

    Args:
        a, b: the two sides.
        kinds: total, level or property for each pair.
    """
    both = meet(a, b)
    larger = np.maximum(np.abs(a.value), np.abs(b.value))
    converted = (a.unit != b.unit) & (a.base_unit != "kelvin")  # a share of a temperature means nothing
    tolerance = np.where(converted, AGREE_TOLERANCE * larger, 0.0)
    agree = (np.abs(a.value - b.value) <= np.maximum(tolerance, 1e-9 * larger)) & meet(a, b, tolerance)
    apart = np.abs(a.day - b.day)  # NaN without a date: every comparison with it is false
    selected = np.select(
        [agree, rounds(a, b), grown(a, b, kinds) | ((kinds == "level") & ~both & (apart > LEVEL_DAYS)), both],
        ["agree", "rounding", "update", "compatible"],
        "conflict",
    )
    result: Objects = selected.astype(object)
    return result


def grown(a: Side, b: Side, kinds: Objects) -> Bools:
    """Whether the later figure of a total is the larger one.

    Later is the one about a later day or the one published later: a count that is given with the day of the event
    ("on 6 February, in which 41,000 died") is as new as its article. A vague figure, or an upper bound, is larger only
    when all that it allows is: "thousands" after 6,000 is no growth.
    """
    result = np.zeros(len(a.value), dtype=bool)
    for first, second in ((a, b), (b, a)):
        later = (second.day > first.day) | (second.told > first.told)
        loose = first.vague | second.vague | second.bounded_above
        result |= later & np.where(loose, second.low > first.high, second.value > first.value)
    grown_totals: Bools = result & (kinds == "total")
    return grown_totals
