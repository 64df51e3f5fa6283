"""What the cross-check must give on the seed articles, and what it must never compare there."""

from __future__ import annotations

import pandas as pd
import pytest

from facts.checking import CrossCheck, cross_check, explain_series

COMPARED = {
    ("troops", "some 6,000 troops"): ("more than 12,000 troops",),
    ("deaths", "at least seven people"): ("At least 12 people",),
    ("barrier_length", "500 kilometres"): ("300 miles",),
    ("barrier_height", "3.4-metre"): ("11-foot",),
    ("barrier_height", "0.6 metres"): ("2 feet",),
    ("migrants", "250 migrants"): ("250 migrants", "around 250 migrants"),
    ("migrants", "Thousands of people"): ("Thousands of people",),
    ("migrants", "several dozen migrants"): ("several dozen migrants",),
    ("arrests", "thousands"): ("thousands",),
    ("people", "27 foreign ministers"): ("27 foreign ministers",),
    ("barrier_length", "111-mile long steel fence"): ("111-mile long steel fence",),
    ("age", "1-year-old"): ("1-year-old",),
}
NEVER_COMPARED = [
    ("111-mile long steel fence", "500 kilometres"),  # Poland's fence, Lithuania's wall
    ("16-feet high", "3.4-metre"),
    ("3.4-metre", "0.6 metres"),  # the fence and the wire on it
    ("3.4-metre", "3-metre high heap"),
    ("some 430 migrants", "at least 5,000 of the migrants"),  # flown home, planned
    ("at least 5,000 of the migrants", "2,000 of them"),
    ("250 migrants", "some 430 migrants"),  # different events
    ("250 migrants", "about 500 migrants"),
    ("about 500 migrants", "about 50"),
    ("hundreds of migrants and refugees", "about 500 migrants"),
    ("hundreds of migrants and refugees", "250 migrants"),
    ("hundreds of attempted illegal crossings a day", "two mass efforts"),  # a rate and a total
]


@pytest.fixture(scope="module")
def check(seed_table: pd.DataFrame) -> CrossCheck:
    return cross_check(seed_table)


def finding(check: CrossCheck, mention_a: str, mention_b: str) -> pd.Series:
    rows = check.findings[(check.findings["mention_a"] == mention_a) & (check.findings["mention_b"] == mention_b)]
    assert len(rows) == 1
    return rows.iloc[0]


def test_the_compared_series_are_these_twelve(check: CrossCheck) -> None:
    found = {}
    for _, rows in check.facts.groupby("series_id", sort=False):
        if len(rows) > 1:
            first, *others = rows["mention"]
            found[str(rows["measure"].iloc[0]), first] = tuple(others)
    assert found == COMPARED


@pytest.mark.parametrize(("one", "other"), NEVER_COMPARED)
def test_never_compared(check: CrossCheck, one: str, other: str) -> None:
    series = check.facts.groupby("mention")["series_id"].agg(set)
    assert not series[one] & series[other]


def test_troops_are_the_only_conflict(check: CrossCheck) -> None:
    conflicts = check.findings[check.findings["relation"] == "conflict"]
    assert len(conflicts) == 1
    row = check.findings.iloc[0]
    assert (row["mention_a"], row["mention_b"]) == ("some 6,000 troops", "more than 12,000 troops")
    assert (row["reason_key"], row["days_apart"], row["gap"], row["independent"]) == ("changed_level", 4, 2.0, True)
    assert row["reason"] == (
        "Troops, Poland: the figure doubles in four days, from “some 6,000 troops” to “more than 12,000 troops”: ask "
        "which day each figure describes before using either."
    )


def test_deaths_are_an_update(check: CrossCheck) -> None:
    row = finding(check, "at least seven people", "At least 12 people")
    assert (row["relation"], row["reason_key"], row["days_apart"]) == ("update", "updated", 11)


@pytest.mark.parametrize(
    ("outside", "inside", "words"),
    [
        ("500 kilometres", "300 miles", "“300 miles” is 483 km, 3.4 % under the 500 km beside it"),
        ("3.4-metre", "11-foot", "“11-foot” is 3.35 m, 1.4 % under the 3.4 m beside it"),
        ("0.6 metres", "2 feet", "“2 feet” is 0.61 m, 1.6 % over the 0.6 m beside it"),
    ],
)
def test_bracketed_conversions_are_roundings(check: CrossCheck, outside: str, inside: str, words: str) -> None:
    row = finding(check, outside, inside)
    assert (row["relation"], row["reason_key"]) == ("rounding", "rounded")
    assert words in row["reason"]


def test_a_conversion_has_no_vote(check: CrossCheck) -> None:
    series = check.series.set_index("measure").loc["barrier_length"]
    wall = series[series["subject"] == "wall"].iloc[0]
    assert (wall["low"], wall["best"], wall["high"]) == (500_000, 500_000, 500_000)


def test_copies_agree_but_are_one_source(check: CrossCheck) -> None:
    row = finding(check, "several dozen migrants", "several dozen migrants")
    assert (row["relation"], row["independent"]) == ("agree", False)
    assert "one text copies the other" in row["reason"]
    series = check.series.set_index("series_id").loc[row["series_id"]]
    assert (series["documents"], series["independent_sources"], series["grade"]) == (2, 1, "weak")


def test_estimates(check: CrossCheck) -> None:
    series = check.series.set_index("measure")
    deaths, troops = series.loc["deaths"], series.loc["troops"]
    assert (deaths["low"], deaths["best"], deaths["grade"]) == (7, 12, "fair")
    assert pd.isna(deaths["high"])
    assert (troops["low"], troops["best"], troops["grade"]) == (5400, 12000, "contested")


def test_a_series_says_why(check: CrossCheck) -> None:
    troops = check.facts.set_index("mention").loc["some 6,000 troops", "fact_id"]
    (reason,) = explain_series(check, troops)
    assert "the same place (Poland)" in reason
    assert "more than 12,000 troops" in reason
