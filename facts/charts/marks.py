"""The grammar that all charts share, and what their facts must have.

A filled dot is a number that counts (exact, about, at least, at most), a hollow dot one
that is itself excluded (more than, less than), a line is what the wording allows, an arrow an end that is open, a
dashed line between caps a vague count, a plain line between caps a range.

The facts come with three columns besides those of the facts table: `source` (who published it, as shown), `reading`
(the figure in words) and `check` (the worst relation it takes part in, "" when it has nothing to be compared with).

Ink, rules and bands are painted by the style sheet, so that a change from light to dark needs no rerun: a layer's name
begins with its role (ink_, mut_, rule_, band_, bar_, gap_, hole_).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from facts import wording

Row = Any  # a mapping of the facts table's columns, as in facts/wording.py

# Okabe and Ito's palette, at least 3:1 on the light and on the dark background.
TONES = {"bad": "#D55E00", "new": "#2F8BC4", "ok": "#009E73", "none": "#7C8187"}
TONE_OF = {"conflict": "bad", "update": "new", "compatible": "ok", "rounding": "ok", "agree": "ok", "": "none"}
SOURCE_COLOURS = ("#0072B2", "#BF7E00", "#009E73", "#B86A97")  # a fifth and all further sources are grey
GREY = "#7C8187"
OTHER_SOURCES = "Other sources"

# The words above a row of a chart.
CHARACTER_WIDTH = 7  # px of one character at 13 px, on the wide side
CHARACTERS_APART = 2  # characters by which the figures of two rows differ that still share a layer
NAME_GAP = 10  # px between a name and the figures
NAME_LEAST = 0.25  # of the chart's width that a name has whatever the figures need


def source_colours(names: pd.Series) -> dict[str, str]:
    """Return a colour for each source's name, the most frequent first; from the fifth on they share grey."""
    counts = names.value_counts(sort=False)
    order = sorted(counts.index, key=lambda name: (-counts[name], name))
    colours = dict(zip(order, SOURCE_COLOURS, strict=False))
    if len(order) > len(SOURCE_COLOURS):
        colours[OTHER_SOURCES] = GREY
    return colours


@dataclass(frozen=True, slots=True)
class Scale:
    """The unit that an axis is drawn in: shown = base / factor + offset."""

    unit: str
    factor: float = 1.0
    offset: float = 0.0

    def of(self, base: Any) -> Any:
        """Return a base value, or a column of them, in this unit."""
        return base / self.factor + self.offset


def scale_of(fact: Row) -> Scale:
    """Return the scale of the fact's own unit; temperatures, whose zero lies elsewhere, are drawn in Celsius."""
    if str(fact["base_unit"]) == "kelvin":
        return Scale("degree_Celsius", offset=-273.15)
    if not fact["value"]:
        return Scale(str(fact["base_unit"]))
    return Scale(str(fact["unit"]), float(fact["base_value"]) / float(fact["value"]))


TIP = [
    alt.Tooltip(f"{field}:N", title=title)
    for field, title in (
        ("source", "Source"),
        ("when", "Date"),
        ("mention", "As written"),
        ("reading", "Reads as"),
        ("checked", "Check"),
    )
]
CHECK_WORDS = {
    "conflict": "Conflict",
    "update": "Update",
    "rounding": "Rounding",
    "compatible": "Compatible",
    "agree": "Agree",
    "": "Nothing to compare",
}


def mark(fact: Row, y: float, reference: float, colours: Mapping[str, str] | None) -> dict[str, Any]:
    """Return one fact as the layers need it: x0 and x1 are None where the wording leaves an end open."""
    low, high, qualifier = fact["base_low"], fact["base_high"], str(fact["qualifier"])
    tone = TONE_OF.get(str(fact["check"]), "none")
    source = str(fact["source"])
    return {
        "x": fact["base_value"] / reference,
        "x0": low / reference if wording.known(low) else math.nan,
        "x1": high / reference if wording.known(high) else math.nan,
        "open_low": not wording.known(low),
        "open_high": not wording.known(high),
        "dot": {"more_than": "hollow", "less_than": "hollow", "range": "none", "vague": "none"}.get(qualifier, "full"),
        "vague": qualifier == "vague",
        "y": y,
        "colour": tone if colours is None else source if source in colours else OTHER_SOURCES,
        "source": source,
        "when": wording.day(fact["as_of"], year=True),
        "mention": " ".join(str(fact["mention"]).split()),
        "reading": str(fact["reading"]),
        "checked": CHECK_WORDS[str(fact["check"])],
    }


def values_of(drawn: pd.DataFrame) -> list[float]:
    """Return every value that an axis must reach."""
    columns = [drawn[name] for name in ("x0", "x", "x1") if name in drawn]
    return [float(value) for column in columns for value in column if wording.known(value)]


def close_ends(drawn: pd.DataFrame, low: float, high: float) -> pd.DataFrame:
    """Return the rows with open ends run to the edges of the axis and everything kept within them."""
    width = 1.0 if "dot" not in drawn else 0.997  # an arrow's tip stays inside
    ends = {"x0": low / width if low > 0 else low, "x1": high * width}
    drawn = drawn.fillna(ends)
    for column in drawn.columns.intersection(["x0", "x", "x1"]):
        drawn[column] = drawn[column].clip(low, high)
    return drawn


def marks(
    drawn: pd.DataFrame, scale: alt.Scale, axis: alt.Axis, ys: alt.Scale, colours: Mapping[str, str] | None
) -> list[alt.Chart]:
    """Return the layers of the grammar: lines, caps, arrows, filled dots, hollow dots."""
    base = alt.Chart(drawn).encode(y=alt.Y("y:Q", scale=ys, axis=None))
    x0, x, x1 = (alt.X(f"{name}:Q", scale=scale) for name in ("x0", "x", "x1"))
    colour = colour_by(alt.Color, colours)
    line = base.mark_rule().encode(
        x=alt.X("x0:Q", scale=scale, axis=axis),
        x2="x1:Q",
        color=colour,
        tooltip=TIP,
        strokeWidth=alt.condition("datum.vague", alt.value(1.25), alt.value(2)),
        strokeDash=alt.condition("datum.vague", alt.value([3, 3]), alt.value([1, 0])),
    )
    caps = (
        base.transform_filter("datum.dot == 'none'")
        .transform_fold(["x0", "x1"], as_=["side", "cap"])
        .mark_tick(orient="vertical", thickness=2, size=9)
        .encode(x=alt.X("cap:Q", scale=scale), color=colour, tooltip=TIP)
    )
    return [
        line,
        caps,
        arrow(base, "open_high", "triangle-right").encode(x=x1, color=colour, tooltip=TIP),
        arrow(base, "open_low", "triangle-left").encode(x=x0, color=colour, tooltip=TIP),
        dot(base, "full").encode(x=x, color=colour, tooltip=TIP),
        dot(base, "hollow")
        .encode(x=x, stroke=colour_by(alt.Stroke, colours), tooltip=TIP)
        .properties(name="hole_dots"),
    ]


def row_heads(heads: pd.DataFrame, ys: alt.Scale) -> list[alt.Chart]:
    """Return the words above the rows: what a row is about on the left, its figures in full on the right.

    The figures say more than the end of a long name does, so a name has the room that they leave, at any width of the
    chart. A limit holds for a whole layer: rows whose figures need about the same room share one.

    Args:
        heads: `name`, `told` and the height `y` of each row.
        ys: the scale of y.
    """
    needs = heads["told"].str.len().floordiv(CHARACTERS_APART).add(1).mul(CHARACTERS_APART * CHARACTER_WIDTH)
    layers = []
    for need, rows in heads.groupby(needs):
        limit = alt.ExprRef(f"max(width - {need + NAME_GAP}, width * {NAME_LEAST})")
        name = alt.Chart(rows).mark_text(align="left", baseline="middle", fontSize=13, fontWeight=600, limit=limit)
        layers.append(name.encode(x=alt.value(0), y=alt.Y("y:Q", scale=ys, axis=None), text="name:N"))
    layers = [layer.properties(name=f"ink_names_{number}") for number, layer in enumerate(layers)]
    limit = alt.ExprRef(f"width * {1 - NAME_LEAST} - {NAME_GAP}")
    told = alt.Chart(heads).mark_text(align="right", baseline="middle", fontSize=13, limit=limit)
    told = told.encode(x=alt.value("width"), y=alt.Y("y:Q", scale=ys, axis=None), text="told:N")
    return [*layers, told.properties(name="mut_told")]


def arrow(base: alt.Chart, when: str, shape: str) -> alt.Chart:
    """Return the arrowheads of the ends that are open."""
    heads: alt.Chart = base.transform_filter(f"datum.{when}").mark_point(shape=shape, size=55, filled=True, opacity=1)
    return heads


def dot(base: alt.Chart, kind: str) -> alt.Chart:
    """Return the dots of one kind; the style sheet fills the hollow ones with the colour of the page."""
    look = alt.MarkDef("point", shape="circle", size=75, filled=True, opacity=1)
    if kind == "hollow":
        look = alt.MarkDef("point", shape="circle", size=75, filled=True, opacity=1, fill="#888888", strokeWidth=2)
    chosen: alt.Chart = base.transform_filter(f"datum.dot == '{kind}'")
    chosen.mark = look
    return chosen


def colour_by(channel: Any, colours: Mapping[str, str] | None) -> Any:
    """Return the colour of a layer, in the channel alt.Color or alt.Stroke: by check, or by source's name."""
    palette = TONES if colours is None else {**colours, OTHER_SOURCES: GREY}
    return channel("colour:N", scale=alt.Scale(domain=list(palette), range=list(palette.values())), legend=None)


def amount_axis(most: float, **options: Any) -> alt.Axis:
    """Return an axis of amounts in the house style: 12,000, and millions and billions by letter."""
    for limit, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if most >= limit:
            options["labelExpr"] = f"format(datum.value / {limit:.0f}, ',.2~f') + ' {name}'"
            break
    return alt.Axis(title=None, format=",.4~f" if most < 1 else ",.2~f", **options)


def finish(layers: list[alt.Chart], height: float) -> alt.LayerChart:
    """Return the layers as one chart of `height` px, without frame or titles."""
    chart = alt.LayerChart(layer=layers, height=height, padding={"left": 0, "right": 2, "top": 2, "bottom": 2})
    config = alt.Config(
        view=alt.ViewConfig(strokeWidth=0),
        axis=alt.AxisConfig(
            labelFontSize=12, titleFontSize=12, titleFontWeight="normal", labelPadding=6, titlePadding=6
        ),
    )
    chart.config = config
    return chart
