"""From figures to findings: relation, reason, severity and sentence of each pair that is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from facts.checking.columns import Bools, Columns, Floats, Ints, Objects, text_column
from facts.checking.pairs import Figures, compared, facts_of
from facts.checking.reasons import BY_KEY, ORDER
from facts.checking.relations import Side, relation, side
from facts.checking.sentences import Pairs, sentences
from facts.checking.sums import Joined
from facts.lexicon.comparison import comparison
from facts.lexicon.parties import parties
from facts.settings import LEVEL_DAYS


@dataclass(slots=True)
class Checked:
    """What the findings are made from.

    Attributes:
        series, source: number of each row's series and source.
        kinds: what time may do to each row's figure.
        conversions: row of a bracketed conversion -> row of the figure it converts.
        joined: pairs of rows that join two series, by reason.
        best: best estimate of each series, in base units.
        ids: id of each series; name, what it is about in words.
    """

    columns: Columns
    series: Ints
    source: Ints
    kinds: Objects
    conversions: Mapping[int, int]
    figures: Figures
    joined: Sequence[Joined]
    best: Floats
    ids: Objects
    name: Callable[[int], str]


def find(checked: Checked) -> pd.DataFrame:
    """Return the findings, worst first."""
    found = checked.figures
    inside = np.asarray(sorted(checked.conversions), dtype=np.int64)
    outside = np.asarray([checked.conversions[row] for row in inside.tolist()], dtype=np.int64)
    elsewhere = np.ones(len(checked.columns), dtype=bool)
    elsewhere[inside] = False
    given = np.zeros(len(found.first), dtype=bool)
    given[found.of_row[elsewhere]] = True  # figures that a fact outside brackets gives
    figure_a, figure_b = compared(found, checked.best, ~given)
    row_a, row_b = facts_of(found, figure_a, figure_b, checked.source)
    again = np.flatnonzero((found.facts > 1) & given)  # a figure given twice agrees with itself
    twice = np.where(found.other[again] >= 0, found.other[again], found.again[again])
    a = np.concatenate([row_a, found.first[again], outside, *(joined.a for joined in checked.joined)])
    b = np.concatenate([row_b, twice, inside, *(joined.b for joined in checked.joined)])
    converted = np.zeros(len(a), dtype=bool)
    start = len(row_a) + len(again)
    converted[start : start + len(inside)] = True
    special = np.full(len(a), "", dtype=object)
    special[start + len(inside) :] = [joined.reason for joined in checked.joined for _ in joined.a]
    return _rows(checked, a, b, converted, special)


def _rows(checked: Checked, a: Ints, b: Ints, converted: Bools, special: Objects) -> pd.DataFrame:
    """Return one row for each pair of facts.

    Args:
        converted: pairs of a figure and its bracketed conversion.
        special: the reason of pairs that join two series, else "".
    """
    columns = checked.columns
    a, b = _growing(columns, checked.kinds, a, b)
    left, right = side(columns, a), side(columns, b)
    kinds = np.where((checked.kinds[a] == "total") | (checked.kinds[b] == "total"), "total", checked.kinds[a])
    relations = relation(left, right, kinds)
    hedged = columns.is_one_of("qualifier", "approximate")
    allowed = (relations == "compatible") & (hedged[a] != hedged[b])  # "3 kilometers (about 2 miles)"
    relations[converted & (relations != "agree") & (relations != "rounding") & ~allowed] = "conflict"
    relations[special != ""] = "conflict"
    gap, apart = _gap(left, right), np.abs(left.day - right.day)
    gap[special == "bad_conversion"] = np.nan  # of two currencies, or of a count and a share
    slips = _slips(left, right, gap)
    reasons = np.where(
        special != "", special, _reasons(columns, a, b, left, right, relations, kinds, gap, converted, slips)
    )
    independent = checked.source[a] != checked.source[b]
    document = columns.codes("document_id")
    copies = ~independent & (document[a] != document[b])
    severity = _severity(reasons, relations, gap, apart, independent)
    pairs = Pairs(columns, a, b, checked.name, checked.series, kinds, converted, independent, copies, apart, gap, slips)
    order = np.lexsort((np.arange(len(a)), -severity, np.asarray([ORDER[key] for key in relations])))
    reason = sentences(pairs, reasons)
    a, b = a[order], b[order]
    fact_a, fact_b = columns.at("fact_id", a), columns.at("fact_id", b)
    placed = columns.texts("place")[a] != ""
    return pd.DataFrame(
        {
            "finding_id": fact_a + "-" + fact_b,
            "series_id": text_column(checked.ids[checked.series[a]]),
            "relation": text_column(relations[order]),
            "reason_key": text_column(reasons[order]),
            "severity": severity[order],
            "measure": text_column(columns.texts("measure")[a]),
            "place": columns.at("place", np.where(placed, a, b)),
            "fact_a": fact_a,
            "fact_b": fact_b,
            "mention_a": columns.at("mention", a),
            "mention_b": columns.at("mention", b),
            "facts_a": checked.figures.facts[checked.figures.of_row[a]],
            "facts_b": checked.figures.facts[checked.figures.of_row[b]],
            "base_value_a": left.value[order],
            "base_value_b": right.value[order],
            "base_unit": columns.at("base_unit", a),
            "gap": gap[order],
            "days_apart": apart[order],
            "independent": independent[order],
            "reason": text_column(reason[order]),
        }
    )


def _growing(columns: Columns, kinds: Objects, a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """Return the pairs with the smaller first where a total grew though the larger is about an earlier day."""
    left, right = side(columns, a), side(columns, b)
    total = (kinds[a] == "total") | (kinds[b] == "total")
    turned = total & (left.told > right.told) & (left.value > right.value) & ~(left.day > right.day)
    return np.where(turned, b, a), np.where(turned, a, b)


def _gap(a: Side, b: Side) -> Floats:
    """Return the larger base value over the smaller, NaN with a zero."""
    large, small = np.maximum(np.abs(a.value), np.abs(b.value)), np.minimum(np.abs(a.value), np.abs(b.value))
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Floats = np.where(small > 0, large / small, np.nan)
    return result


def _slips(a: Side, b: Side, gap: Floats) -> Objects:
    """Return the words for the pair of units that two figures differ by, "" when they differ by none."""
    slips = np.full(len(gap), "", dtype=object)
    for slip in comparison().slips:
        slips[(a.base_unit == slip.base_unit) & (np.abs(gap / slip.ratio - 1) < 0.005)] = slip.units
    slips[a.vague | b.vague] = ""
    return slips


def _reasons(
    columns: Columns,
    a: Ints,
    b: Ints,
    left: Side,
    right: Side,
    relations: Objects,
    kinds: Objects,
    gap: Floats,
    converted: Bools,
    slips: Objects,
) -> Objects:
    """Return the first reason of SPEC section 4 that holds for each pair."""
    usual = {reason.relation: reason.key for reason in BY_KEY.values() if reason.relation != "conflict"}
    tenfold = np.isin(np.round(gap), (10, 100, 1000)) & (np.abs(gap / np.round(gap) - 1) < 0.001)
    tests = {
        "bad_conversion": converted,
        "unit_slip": slips != "",
        "magnitude_slip": tenfold & ~left.vague & ~right.vague,
        "party_claims": _opposed(columns, a, b, relations == "conflict"),
        "revised_down": (kinds == "total") & (_falls(left, right) | _falls(right, left)),
        "changed_level": (kinds == "level") & (np.abs(left.day - right.day) <= LEVEL_DAYS),
    }
    conflicts = np.select(list(tests.values()), list(tests), "disagreement")
    result: Objects = np.asarray([usual.get(key, "") for key in relations], dtype=object)
    return np.where(relations == "conflict", conflicts, result)


def _falls(a: Side, b: Side) -> Bools:
    """Whether the second figure is the later and the smaller."""
    return np.asarray((b.day > a.day) & (b.value < a.value))


def _opposed(columns: Columns, a: Ints, b: Ints, conflict: Bools) -> Bools:
    """Whether the speakers of a pair are opposed parties."""
    code, speakers = columns.coded("attribution")
    known = parties()
    party: dict[int, tuple[str, ...]] = {}
    result = np.zeros(len(a), dtype=bool)
    for pair in np.flatnonzero(conflict & (code[a] != code[b])).tolist():
        sides = []
        for speaker in (int(code[a[pair]]), int(code[b[pair]])):
            if speaker not in party:
                party[speaker] = known.of_speaker(str(speakers[speaker]))
            sides.append(party[speaker])
        result[pair] = known.are_opposed(sides[0], sides[1])
    return result


def _severity(reasons: Objects, relations: Objects, gap: Floats, apart: Floats, independent: Bools) -> Floats:
    """Return 0 to 1: the reason's own severity, more for a wide gap, less within one source and with the days."""
    severity = np.asarray([BY_KEY[key].severity for key in reasons], dtype=np.float64)
    wide = np.clip(np.log2(np.where(np.isnan(gap), 4.0, np.maximum(gap, 1.0))), 0, 3) / 3
    severity = np.where(relations == "conflict", severity * (0.8 + 0.2 * wide), severity)
    settled = np.clip(np.nan_to_num(apart) / (2 * LEVEL_DAYS), 0, 0.5)
    severity = np.where(reasons == "changed_level", severity * (1 - settled), severity)
    severity = np.where(independent | (relations != "conflict"), severity, severity * 0.7)
    result: Floats = np.round(severity, 3)
    return result
