"""Figures by measure."""

from __future__ import annotations

import altair as alt
import pandas as pd

from facts import wording
from facts.charts.marks import TONES, finish

MEASURES_DRAWN = 9  # bars


def by_measure(facts: pd.DataFrame) -> alt.LayerChart:
    """Return bars of the number of figures by measure, the part in a conflict in vermilion; see `measures_drawn`."""
    shown = measures_drawn(measure_counts(facts))
    y = alt.Y(
        "label:N",
        sort=None,
        axis=alt.Axis(title=None, labelLimit=150, labelFontSize=13, domain=False),
        scale=alt.Scale(paddingInner=0.38),
    )
    x = alt.X("figures:Q", axis=None, scale=alt.Scale(domain=[0, max(1, int(shown["figures"].max() or 0)) * 1.12]))
    tip = [
        alt.Tooltip("label:N", title="Measure"),
        alt.Tooltip("figures:Q", title="Figures"),
        alt.Tooltip("conflicts:Q", title="In a conflict"),
    ]
    base = alt.Chart(shown).encode(y=y)
    layers = [
        base.mark_bar().encode(x=x, tooltip=tip).properties(name="bar_all"),
        base.mark_bar(color=TONES["bad"]).encode(x=alt.X("conflicts:Q", axis=None), tooltip=tip),
        base.mark_text(align="left", dx=5, fontSize=13).encode(x=x, text="figures:Q").properties(name="ink_counts"),
    ]
    return finish(layers, max(1, len(shown)) * 24)


def measure_counts(facts: pd.DataFrame) -> pd.DataFrame:
    """Return label, figures and conflicts of each measure that occurs, the most frequent first, then by conflicts."""
    measure = facts["measure"].astype(str)
    counts = pd.DataFrame(
        {"figures": measure.value_counts(), "conflicts": measure[facts["check"] == "conflict"].value_counts()}
    ).fillna(0)
    counts.insert(0, "label", [wording.measure_label(str(name)) for name in counts.index])
    counts = counts.astype({"figures": "int64", "conflicts": "int64"})
    return counts.sort_values(["figures", "conflicts", "label"], ascending=[False, False, True], ignore_index=True)


def measures_drawn(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `measure_counts` that are drawn: nine, those with a conflict before the others."""
    first = counts.assign(_disputed=counts["conflicts"] > 0)
    chosen = first.sort_values(["_disputed"], ascending=False, kind="stable").index[:MEASURES_DRAWN]
    return counts.loc[sorted(chosen)].reset_index(drop=True)
