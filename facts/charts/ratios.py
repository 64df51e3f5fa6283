"""The signature: every series on one axis, each figure as a multiple of its best estimate."""

from __future__ import annotations

import math
from collections.abc import Mapping

import altair as alt
import pandas as pd

from facts import wording
from facts.charts.marks import TONE_OF, Row, close_ends, finish, mark, marks, row_heads, values_of

LANE = 9  # px; the height of one fact in the signature chart
LANES = 8  # facts drawn in one row of it
HEAD = 26  # px; the line of text above a row's lanes, with its margins
WIDEST = (
    64.0  # times the best estimate; a figure further off is drawn at the edge, so that one slip leaves room for all
)


def signature(
    series: pd.DataFrame, facts: pd.DataFrame, convention: str, colours: Mapping[str, str] | None = None
) -> alt.LayerChart:
    """Return one row a series: how far each figure stands from the best estimate, on a logarithmic axis.

    People, metres and euros share the axis, since each figure is divided by its series' best estimate (by the
    geometric middle where the convention gives none).

    Args:
        series: the series to draw, in this order, with the columns of the cross-check.
        facts: their facts; of a series with many, eight are drawn and the rest counted.
        convention: named at the mark of the best estimate.
        colours: colours by source's name; None colours by check.
    """
    rows, bands, heads, rules, top = [], [], [], [], 0
    facts_of = dict(list(facts.groupby("series_id", sort=False)))
    for _, one in series.iterrows():
        mine = facts_of.get(one["series_id"], facts.iloc[:0])
        lanes = _lanes(mine)
        reference = _reference(one, mine)
        for lane, (_, fact) in enumerate(lanes.iterrows()):
            rows.append(mark(fact, -(top + HEAD + LANE * lane), reference, colours))
        middle, half = top + HEAD + LANE * (len(lanes) - 1) / 2, 2.5 + LANE / 2 * len(lanes)
        bands.append(
            {
                "x0": one["low"] / reference,
                "x1": one["high"] / reference,
                "best": 1.0 if wording.known(one["best"]) else None,
                "y0": -(middle - half),
                "y1": -(middle + half),
            }
        )
        more = f" · {len(mine) - len(lanes)} more" if len(mine) > len(lanes) else ""
        span = wording.span(row for _, row in mine.iterrows())
        heads.append({"name": wording.series_name(one), "told": span + more, "y": -(top + 11)})
        top += HEAD + LANE * len(lanes)
        rules.append({"y": -top})

    drawn, band = pd.DataFrame(rows), pd.DataFrame(bands)
    low, high = _ratio_domain(pd.Series([*values_of(drawn), *values_of(band)]))
    drawn, band = close_ends(drawn, low, high), close_ends(band, low, high)
    scale = alt.Scale(type="log", base=2, domain=[low, high], nice=False)
    axis = _ratio_axis(low, high, convention)
    ys = alt.Scale(domain=[-max(top, 1), 0], nice=False, zero=False)
    y, y0 = alt.Y("y:Q", scale=ys, axis=None), alt.Y("y0:Q", scale=ys, axis=None)
    layers = [
        alt.Chart(pd.DataFrame(rules[:-1] or [{"y": 0}]))
        .mark_rule(strokeWidth=1)
        .encode(y=y)
        .properties(name="rule_rows"),
        alt.Chart(band)
        .mark_rect()
        .encode(x=alt.X("x0:Q", scale=scale, axis=axis), x2="x1:Q", y=y0, y2="y1:Q")
        .properties(name="band_range"),
        alt.Chart(band.dropna(subset=["best"]))
        .mark_rule(strokeWidth=1.5)
        .encode(x=alt.X("best:Q", scale=scale), y=y0, y2="y1:Q")
        .properties(name="ink_best"),
        *marks(drawn, scale, axis, ys, colours),
        *row_heads(pd.DataFrame(heads), ys),
    ]
    return finish(layers, top + 26)


def _lanes(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the facts of one series that are drawn: conflicts before others, each distinct figure before repeats."""
    if len(facts) > LANES:
        rank = facts["check"].map(list(TONE_OF).index)
        repeat = facts.duplicated(["base_value", "qualifier"])
        chosen = facts.assign(_rank=rank, _repeat=repeat).sort_values(["_repeat", "_rank"], kind="stable").index[:LANES]
        facts = facts.loc[chosen]
    return facts.sort_values(["as_of", "document_id", "start"], kind="stable")


def _reference(series: Row, facts: pd.DataFrame) -> float:
    """Return what a series' figures are divided by: the best estimate, else the geometric middle; never zero."""
    if wording.known(series["best"]) and series["best"] > 0:
        return float(series["best"])
    values = facts["base_value"][facts["base_value"] > 0]
    return math.sqrt(values.min() * values.max()) if len(values) else 1.0


def _ratio_domain(ratios: pd.Series) -> tuple[float, float]:
    """Return the ends of the axis: half to twice at least, `WIDEST` either way at most."""
    ratios = ratios[ratios > 0]
    low, high = min(0.5, ratios.min()), max(2.0, ratios.max())
    return max(low, 1 / WIDEST) * 0.96, min(high, WIDEST) * 1.04


def _ratio_axis(low: float, high: float, convention: str) -> alt.Axis:
    """Return an axis labelled in words: half, best (UCDP), twice, 4 times."""
    first, last = math.ceil(math.log2(low)), math.floor(math.log2(high))
    step = math.ceil((last - first + 1) / 6)
    powers = [power for power in range(first, last + 1) if power % step == 0]
    middle = "middle" if convention == "range" else f"best ({convention.upper()})"
    names = {-2: "a quarter", -1: "half", 0: middle, 1: "twice"}
    labels = {power: names.get(power, f"{2**power} times" if power > 0 else f"1/{2**-power}") for power in powers}
    text = " : ".join(f"datum.value == {2.0**power} ? '{label}'" for power, label in labels.items())
    return alt.Axis(
        values=[2.0**power for power in powers],
        orient="top",
        title=None,
        gridDash=[2, 3],
        tickSize=0,
        domain=False,
        labelFlush=False,
        labelOverlap=False,
        labelExpr=f"{text} : ''",
    )
