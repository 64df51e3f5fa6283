"""Two figures of a finding on one axis."""

from __future__ import annotations

import math
from decimal import Decimal

import altair as alt
import pandas as pd

from facts.charts.marks import Row, amount_axis, close_ends, finish, mark, marks, row_heads, scale_of, values_of

NEAR = 0.7  # share; an axis leaves zero out when its least figure is above this share of its greatest


def last_digit(value: float) -> float:
    """Return half a unit of the last significant digit as written.

    >>> last_digit(300), last_digit(3.4), last_digit(152e6), last_digit(12)
    (50.0, 0.05, 500000.0, 0.5)
    """
    exponent = Decimal(f"{value:.12g}").normalize().as_tuple().exponent
    return float(Decimal(5).scaleb(int(exponent) - 1))


def pair(a: Row, b: Row, relation: str) -> alt.LayerChart:
    """Return the intervals of two facts on one axis in the first's unit; the gap between them is shaded for a conflict.

    For a rounding each figure is given half a unit of its last digit either way, which is what explains the difference.
    """
    unit = scale_of(a)
    drawn = pd.DataFrame([mark({**dict(fact), "check": relation}, y, 1.0, None) for fact, y in ((a, -31), (b, -75))])
    drawn[["x0", "x", "x1"]] = unit.of(drawn[["x0", "x", "x1"]].astype("float64"))
    if relation == "rounding":
        for at, fact in enumerate((a, b)):
            if fact["qualifier"] == "exact" and fact["value"]:
                half = abs(last_digit(fact["value"]) * fact["base_value"] / fact["value"] / unit.factor)
                drawn.loc[at, ["x0", "x1"]] = [drawn.loc[at, "x"] - half, drawn.loc[at, "x"] + half]

    low, high = _linear_domain(pd.Series(values_of(drawn)))
    gap = _gap(drawn) if relation == "conflict" else None
    drawn = close_ends(drawn, low, high)
    scale = alt.Scale(domain=[low, high], nice=False, zero=False)
    axis = amount_axis(high, grid=False, domain=True, ticks=True, tickCount=6, tickSize=4)
    ys = alt.Scale(domain=[-88, 0], nice=False, zero=False)
    when = drawn["when"].map(lambda day: day and f", {day}")
    names = pd.DataFrame({"y": drawn["y"] + 20, "name": drawn["source"] + when, "told": drawn["reading"]})
    layers = [
        *(_gap_layers(gap, scale, axis, ys) if gap is not None else []),
        *marks(drawn, scale, axis, ys, None),
        *row_heads(names, ys),
    ]
    return finish(layers, 132)


def _gap(drawn: pd.DataFrame) -> pd.DataFrame | None:
    """Return where neither of two intervals reaches, or None when they meet."""
    first, second = drawn.fillna({"x0": -math.inf, "x1": math.inf}).sort_values("x").to_dict("records")
    if second["x0"] <= first["x1"]:
        return None
    ends = {"x0": first["x1"], "x1": second["x0"]}
    return pd.DataFrame([{**ends, "x": sum(ends.values()) / 2, "y": -53, "y0": -88, "y1": -20, "text": "no overlap"}])


def _gap_layers(gap: pd.DataFrame, scale: alt.Scale, axis: alt.Axis, ys: alt.Scale) -> list[alt.Chart]:
    base = alt.Chart(gap)
    area = base.mark_rect().encode(
        x=alt.X("x0:Q", scale=scale, axis=axis), x2="x1:Q", y=alt.Y("y0:Q", scale=ys, axis=None), y2="y1:Q"
    )
    word = base.mark_text(fontSize=12, fontStyle="italic").encode(
        x=alt.X("x:Q", scale=scale), y=alt.Y("y:Q", scale=ys, axis=None), text="text:N"
    )
    return [area.properties(name="gap_between"), word.properties(name="ink_gap")]


def _linear_domain(values: pd.Series) -> tuple[float, float]:
    """Return the ends of a linear axis: from zero, unless all figures lie within 30 %."""
    least, most = float(values.min()), float(values.max())
    if least > NEAR * most > 0:
        margin = (most - least) * 1.5 + most * 0.01
        return least - margin, most + margin
    width = max(most, 0) - min(least, 0) or 1.0
    return (min(least, 0) - width * 0.18 if least < 0 else 0.0), max(most, 0) + width * 0.18
