"""A series over time."""

from __future__ import annotations

import altair as alt
import pandas as pd

from facts.charts.marks import TIP, amount_axis, arrow, colour_by, dot, finish, mark, scale_of

DAYS_LABELLED = 8  # figures of a history that are labelled one by one; beyond, only its extremes
FIGURES_DRAWN = 120  # figures of a history drawn one by one; beyond, the least and the greatest of each day
HEIGHT, TYPICAL_WIDTH = 160, 700  # px
BEFORE, AFTER = 0.22, 0.08  # of the days spanned: room for the first label, and for the last dot


def over_time(facts: pd.DataFrame) -> alt.LayerChart:
    """Return the figures of one series by the day they are about; facts without a day are left out."""
    drawn = history(facts)
    unit = scale_of(drawn.iloc[-1])
    marks = pd.DataFrame([mark(fact, 0, 1.0, None) for _, fact in drawn.iterrows()])
    marks[["x0", "x", "x1"]] = unit.of(marks[["x0", "x", "x1"]].astype("float64"))
    days = drawn["as_of"].reset_index(drop=True)
    spread = max(days.max() - days.min(), pd.Timedelta(days=1))
    marks["day"] = days + spread * 0.012 * days.groupby(days).cumcount()  # side by side when on one day
    least, most = float(marks[["x0", "x", "x1"]].min().min()), float(marks[["x0", "x", "x1"]].max().max())
    low, high = (least * 1.2 if least < 0 else 0.0), max(most * 1.22, 1e-9)
    for side, stub in (("x0", -0.16), ("x1", 0.16)):
        marks[side] = marks[side].fillna(marks["x"] + (high - low) * stub).clip(low, high)
    marks["label"] = _history_labels(marks, low, high)

    several_years = days.dt.year.nunique() > 1
    x = alt.X(
        "day:T",
        axis=alt.Axis(
            title=None,
            format="%-d %b %Y" if several_years else "%-d %b",
            grid=False,
            values=sorted({day.isoformat() for day in days}),
            labelFlush=False,
            labelOverlap="greedy",
        ),
        scale=alt.Scale(
            domain=[(days.min() - spread * BEFORE).isoformat(), (days.max() + spread * AFTER).isoformat()], nice=False
        ),
    )
    ys = alt.Scale(domain=[low, high], nice=False, zero=False)
    axis = amount_axis(high, tickCount=4, gridDash=[2, 3], domain=False, tickSize=0)
    y, y0 = alt.Y("x:Q", scale=ys, axis=axis), alt.Y("x0:Q", scale=ys, axis=axis)
    colour, stroke = colour_by(alt.Color, None), colour_by(alt.Stroke, None)
    base = alt.Chart(marks)
    layers = [
        base.mark_line(strokeWidth=1, strokeDash=[3, 3]).encode(x=x, y=y).properties(name="mut_path"),
        base.mark_rule(strokeWidth=2).encode(x=x, y=y0, y2="x1:Q", color=colour, tooltip=TIP),
        arrow(base, "open_high", "triangle-up").encode(x=x, y=alt.Y("x1:Q", scale=ys, axis=axis), color=colour),
        arrow(base, "open_low", "triangle-down").encode(x=x, y=y0, color=colour),
        dot(base, "full").encode(x=x, y=y, color=colour, tooltip=TIP),
        dot(base, "hollow").encode(x=x, y=y, stroke=stroke, tooltip=TIP).properties(name="hole_dots"),
        base.mark_text(align="right", baseline="bottom", dx=-9, dy=-3, fontSize=13, limit=180)
        .encode(x=x, y=y, text="label:N")
        .properties(name="ink_readings"),
    ]
    return finish(layers, HEIGHT)


def history(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the distinct figures of a series in order of their day, thinned to each day's extremes when many."""
    dated = facts[facts["as_of"].notna()].sort_values(["as_of", "document_id", "start"], kind="stable")
    figures = dated.drop_duplicates(["as_of", "base_value", "qualifier"])
    if len(figures) > FIGURES_DRAWN:
        by_day = figures.groupby("as_of", sort=True)["base_value"]
        figures = figures[figures.index.isin([*by_day.idxmin(), *by_day.idxmax()])]
    return figures


def _history_labels(marks: pd.DataFrame, low: float, high: float) -> list[str]:
    """Return the readings that are written beside the dots: all of a few, else the ends and the extremes.

    A label that would touch one before it is left out; its figure is in the tooltip. Places are those of a chart
    `TYPICAL_WIDTH` wide.
    """
    wanted = set(marks.index)
    if len(marks) > DAYS_LABELLED:
        wanted = {marks.index[0], marks.index[-1], marks["x"].idxmin(), marks["x"].idxmax()}
    first, last = marks["day"].min(), marks["day"].max()
    spread = max(last - first, pd.Timedelta(days=1)) * (1 + BEFORE + AFTER)
    written: list[tuple[float, float, float]] = []  # left, right, height; all in px
    labels = []
    for at, one in marks.iterrows():
        right = ((one["day"] - first) / spread) * TYPICAL_WIDTH
        left, height = right - 7 * len(one["reading"]) - 9, (one["x"] - low) / (high - low) * HEIGHT
        free = all(right < a or left > b or abs(height - c) > 17 for a, b, c in written)
        labels.append(one["reading"] if at in wanted and free else "")
        if labels[-1]:
            written.append((left, right, height))
    return labels
