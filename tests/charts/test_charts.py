"""The charts as specifications: what is drawn for which figures, without a browser."""

from __future__ import annotations

import datetime as dt
import math

import altair as alt
import pandas as pd
import pytest

from facts import charts
from facts.charts.intervals import last_digit
from facts.model import BaseUnit, Fact
from facts.table import to_table

METRE, KILOMETRE, MILE = BaseUnit("meter"), BaseUnit("meter", 1000.0), BaseUnit("meter", 1609.344)
CELSIUS = BaseUnit("kelvin", 1.0, 273.15)
PERSON = BaseUnit("person")


def fact(value, qualifier="exact", *, low="same", high="same", unit="person", base=PERSON, day=4, series="s1", start=0):
    """One fact of a series."""
    open_ends = {
        "at_least": (value, None),
        "more_than": (value, None),
        "at_most": (None, value),
        "less_than": (None, value),
    }
    ends = open_ends.get(qualifier, (value, value))
    return Fact(
        "d", start, start + 1, f"{value} things", "", value,
        ends[0] if low == "same" else low, ends[1] if high == "same" else high, qualifier, unit,
        measure="troops", as_of=dt.date(2021, 11, day) if day else None, base=base, series_id=series,
    )  # fmt: skip


def table(*facts, check="agree"):
    """Their table with the columns that screens add."""
    frame = to_table(list(facts))
    return frame.assign(source="A paper", reading=[f.mention for f in facts], check=check)


def series(best, low, high, name="s1"):
    """One row of the series table."""
    row = {"series_id": name, "measure": "troops", "subject": "", "place": "Poland", "status": "reported"}
    return pd.DataFrame([{**row, "best": best, "low": low, "high": high}])


def data_of(chart: alt.LayerChart, name: str) -> pd.DataFrame:
    """The rows of the layer of that name."""
    spec = chart.to_dict()
    layer = next(one for one in spec["layer"] if one.get("name") == name)
    return pd.DataFrame(spec["datasets"][layer.get("data", spec.get("data"))["name"]])


def dots_of(chart: alt.LayerChart) -> pd.DataFrame:
    """The rows that lines and dots are drawn from."""
    return data_of(chart, "hole_dots")


def domain_of(chart: alt.LayerChart) -> list[float]:
    """The ends of the horizontal axis."""
    spec = chart.to_dict()
    layer = next(one for one in spec["layer"] if "domain" in one["encoding"].get("x", {}).get("scale", {}))
    return layer["encoding"]["x"]["scale"]["domain"]


GRAMMAR = [
    # qualifier, dot, open to the left, open to the right
    ("exact", "full", False, False),
    ("approximate", "full", False, False),
    ("at_least", "full", False, True),
    ("at_most", "full", True, False),
    ("more_than", "hollow", False, True),
    ("less_than", "hollow", True, False),
    ("range", "none", False, False),
    ("vague", "none", False, False),
]


@pytest.mark.parametrize(("qualifier", "dot", "open_low", "open_high"), GRAMMAR)
def test_each_wording_has_its_sign(qualifier, dot, open_low, open_high):
    chart = charts.signature(series(100, 90, 110), table(fact(100, qualifier), fact(90)), "ucdp")
    drawn = dots_of(chart).iloc[0]
    assert (drawn["dot"], drawn["open_low"], drawn["open_high"]) == (dot, open_low, open_high)
    low, high = domain_of(chart)
    assert low <= drawn["x0"] <= drawn["x"] <= drawn["x1"] <= high
    if open_high:
        assert drawn["x1"] > 0.99 * high, "an open end never stops short"
    if open_low:
        assert drawn["x0"] < 1.01 * low


def test_figures_stand_by_their_multiple_of_the_best():
    chart = charts.signature(series(12000, 6000, math.nan), table(fact(6000), fact(12000, start=2)), "ucdp")
    assert list(dots_of(chart)["x"]) == [0.5, 1.0]
    assert len(data_of(chart, "ink_best")) == 1
    assert "best (UCDP)" in chart.to_json()


def test_without_a_best_estimate_figures_stand_about_the_middle_and_there_is_no_bar():
    chart = charts.signature(series(math.nan, 100, 400), table(fact(100), fact(400, start=2)), "range")
    assert list(dots_of(chart)["x"]) == [0.5, 2.0]
    assert data_of(chart, "ink_best").empty
    assert "middle" in chart.to_json()


def test_a_slip_of_a_thousand_does_not_squeeze_the_rest():
    chart = charts.signature(series(10, 10, 10000), table(fact(10), fact(10000, start=2)), "ucdp")
    _low, high = domain_of(chart)
    assert high < 70
    assert dots_of(chart)["x"].max() <= high


@pytest.mark.parametrize("best", [0.0, math.nan, 5.0])
def test_zero_figures_can_be_drawn(best):
    chart = charts.signature(series(best, 0, 5), table(fact(0), fact(5, start=2)), "ucdp")
    assert all(math.isfinite(x) and x > 0 for x in dots_of(chart)["x"])


def test_a_row_draws_eight_figures_and_counts_the_rest():
    many = table(*(fact(100 + n, start=n) for n in range(30)), check="agree")
    many.loc[29, "check"] = "conflict"
    chart = charts.signature(series(100, 100, 129), many, "ucdp")
    assert len(dots_of(chart)) == 8
    assert "22 more" in data_of(chart, "mut_told")["told"].iloc[0]
    assert "bad" in set(dots_of(chart)["colour"]), "a conflict is among those drawn"


def test_the_gap_of_a_conflict_is_shaded_and_nothing_else():
    a, b = table(fact(6000, "approximate", low=5400, high=6600), fact(12000, "more_than", start=2)).iloc
    gap = data_of(charts.pair(a, b, "conflict"), "gap_between").iloc[0]
    assert (gap["x0"], gap["x1"]) == (6600, 12000)
    assert "gap_between" not in charts.pair(a, b, "update").to_json()
    c, d = table(fact(7, "at_least"), fact(12, "at_least", start=2)).iloc
    assert "gap_between" not in charts.pair(c, d, "conflict").to_json(), "they meet"


def test_two_intervals_are_drawn_in_the_first_unit():
    a, b = table(fact(500, unit="kilometer", base=KILOMETRE), fact(300, unit="mile", base=MILE, start=2)).iloc
    drawn = dots_of(charts.pair(a, b, "rounding"))
    assert list(drawn["x"].round(1)) == [500.0, 482.8]
    assert list((drawn["x1"] - drawn["x"]).round(1)) == [50.0, 80.5], "half a unit of the last digit each"
    low, _high = domain_of(charts.pair(a, b, "rounding"))
    assert low > 0, "figures this close need no zero"


def test_temperatures_are_drawn_in_celsius():
    a, b = table(
        fact(-5, unit="degree_Celsius", base=CELSIUS), fact(10, unit="degree_Celsius", base=CELSIUS, start=2)
    ).iloc
    assert list(dots_of(charts.pair(a, b, "conflict"))["x"].round(6)) == [-5, 10]


@pytest.mark.parametrize(
    ("value", "half"),
    [(300, 50), (3.4, 0.05), (152e6, 500_000), (12, 0.5), (0.6, 0.05), (1234567.5, 0.05), (1e12, 5e11)],
)
def test_half_a_unit_of_the_last_digit(value, half):
    assert last_digit(value) == half


def test_a_history_shows_each_figure_once_on_its_day():
    facts = table(fact(7, "at_least", day=8), fact(7, "at_least", day=8, start=2), fact(12, day=19), fact(20, day=None))
    chart = charts.over_time(facts)
    assert len(charts.history(facts)) == 2
    assert list(data_of(chart, "ink_readings")["label"]) == ["7 things", "12 things"]


def test_a_long_history_is_thinned_to_each_days_extremes():
    facts = table(*(fact(n, day=1 + n % 28, start=n) for n in range(1, 401)))
    shown = charts.history(facts)
    assert len(shown) == 56
    assert {1, 400} <= set(shown["base_value"])
    labels = data_of(charts.over_time(facts), "ink_readings")["label"]
    assert 1 <= (labels != "").sum() <= 4


def test_bars_count_figures_and_the_part_in_conflict():
    facts = table(fact(1), fact(2, start=2), fact(3, start=3))
    facts.loc[0, "check"] = "conflict"
    counts = charts.measure_counts(facts)
    assert counts.to_dict("records") == [{"label": "Troops", "figures": 3, "conflicts": 1}]
    assert data_of(charts.by_measure(facts), "bar_all")["figures"].tolist() == [3]


def test_five_sources_have_colours_and_the_rest_is_grey():
    names = pd.Series([name for name in "abcdefg" for _ in range(ord("h") - ord(name))])
    colours = charts.source_colours(names)
    assert list(colours) == ["a", "b", "c", "d", "Other sources"]
    chart = charts.signature(series(1, 1, 1), table(fact(1)).assign(source="g"), "ucdp", colours)
    assert set(dots_of(chart)["colour"]) == {"Other sources"}
    assert list(charts.source_colours(pd.Series(["b", "a", "b"]))) == ["b", "a"]


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "datum.value ? 'a' : 'b'", "\"'`${1}"])
def test_names_from_articles_are_data_and_never_expressions(text):
    named = series(1, 1, 1).assign(place=text)
    spec = charts.signature(named, table(fact(1)).assign(source=text, reading=text), "ucdp").to_dict()
    spec.pop("datasets")
    assert text not in str(spec)


def test_a_measure_in_conflict_is_drawn_before_an_equally_frequent_one():
    rows = [(f"m{n:02}", n == 11) for n in range(12)] + [("many", False)] * 2
    facts = pd.DataFrame(
        {"measure": [name for name, _ in rows], "check": ["conflict" if bad else "" for _, bad in rows]}
    )
    counts = charts.measure_counts(facts)
    assert counts["label"].tolist()[:3] == ["Many", "M11", "M00"]
    drawn = charts.measures_drawn(counts)
    assert len(drawn) == 9
    assert drawn["conflicts"].sum() == 1


def test_a_measure_in_conflict_is_drawn_however_rare():
    names = [f"m{n:02}" for n in range(10) for _ in range(2)] + ["rare"]
    facts = pd.DataFrame({"measure": names, "check": [""] * 20 + ["conflict"]})
    drawn = charts.measures_drawn(charts.measure_counts(facts))
    assert drawn["label"].tolist() == [f"M{n:02}" for n in range(8)] + ["Rare"]


def test_a_name_has_the_room_that_its_figures_leave():
    facts = table(fact(6000, "approximate", low=5400, high=6600), fact(12000, "more_than", start=2))
    spec = charts.signature(series(12000, 5400, math.nan), facts, "ucdp").to_dict()
    names = [layer for layer in spec["layer"] if layer.get("name", "").startswith("ink_names")]
    told = next(layer for layer in spec["layer"] if layer.get("name") == "mut_told")
    words = data_of(charts.signature(series(12000, 5400, math.nan), facts, "ucdp"), "mut_told")["told"].iloc[0]
    room = int(names[0]["mark"]["limit"]["expr"].split("width - ")[1].split(",")[0])
    assert room > 7 * len(words), "the figures are not written over"
    width = 350  # px of a chart on a telephone
    assert eval(told["mark"]["limit"]["expr"], {"width": width}) > 7 * len(words), "nor cut"
