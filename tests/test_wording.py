"""Figures in words: what screens, reports and reasons show."""

from __future__ import annotations

import datetime as dt
import math

import pandas as pd
import pytest

from facts.wording import (
    amount,
    day,
    days,
    interval,
    known,
    number,
    quoted,
    reading,
    series_name,
    source_name,
    span,
    unit_name,
)

NUMBERS = [
    (6000, "6,000"),
    (12.0, "12"),
    (3.4, "3.4"),
    (0.35, "0.35"),
    (999_999, "999,999"),
    (1_000_000, "1 m"),
    (152_000_000, "152 m"),
    (2_500_000, "2.5 m"),
    (85e9, "85 bn"),
    (0, "0"),
    (-40, "-40"),
]
AMOUNTS = [
    (111, "mile", "111 mi (179 km)"),
    (3.4, "meter", "3.4 m (11.2 ft)"),
    (16, "foot", "16 ft (4.9 m)"),
    (152e6, "EUR", "€152 m"),
    (5e6, "PLN", "PLN 5 m"),
    (3.4, "percent", "3.4 %"),
    (3, "degree_Celsius", "3 °C (37 °F)"),
    (1, "week", "1 week"),
    (6, "week", "6 weeks"),
    (7.8, "magnitude", "7.8"),
    (6000, "person", "6,000"),
    (2, "metric_ton_of_nothing", "2 metric ton of nothings"),
]
READINGS = [
    ("exact", 6000, 6000, 6000, "person", "", "6,000", "6,000"),
    ("approximate", 6000, 5400, 6600, "person", "", "about 6,000", "5,400–6,600"),
    ("at_least", 7, 7, None, "person", "", "at least 7", "7 or more"),
    ("more_than", 12000, 12000, math.nan, "person", "", ">12,000", "more than 12,000"),
    ("at_most", 50, None, 50, "person", "", "up to 50", "up to 50"),
    ("less_than", 50, None, 50, "person", "", "<50", "less than 50"),
    ("range", 3.5, 2, 5, "EUR", "", "€2–€5", "€2–€5"),
    ("vague", 36, 36, 99, "person", "", "36–99", "36–99"),
    ("vague", 100, 100, 999, "count", "day", "100–999 a day", "100–999"),
    ("exact", 111, 111, 111, "mile", "", "111 mi (179 km)", "111 mi"),
]


@pytest.mark.parametrize(("value", "expected"), NUMBERS)
def test_number(value: float, expected: str) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(("value", "unit", "expected"), AMOUNTS)
def test_amount(value: float, unit: str, expected: str) -> None:
    assert amount(value, unit) == expected


@pytest.mark.parametrize(("qualifier", "value", "low", "high", "unit", "per", "read", "between"), READINGS)
def test_reading(
    qualifier: str, value: float, low: float | None, high: float | None, unit: str, per: str, read: str, between: str
) -> None:
    row = {"qualifier": qualifier, "value": value, "low": low, "high": high, "unit": unit, "per": per}
    for made in (row, pd.Series(row)):
        assert reading(made) == read
        assert interval(made) == between


@pytest.mark.parametrize(
    ("measure", "subject", "place", "status", "expected"),
    [
        ("troops", "troops", "Poland", "reported", "Troops, Poland"),
        ("deaths", "people", "", "reported", "Deaths"),
        ("people", "foreign ministers", "", "reported", "People, foreign ministers"),
        ("barrier_length", "wall", "Lithuania", "planned", "Barrier length, Lithuania’s wall (planned)"),
        (
            "barrier_height",
            "heap of coiled razor wire",
            "Lithuania",
            "reported",
            "Barrier height, heap of coiled razor wire, Lithuania",
        ),
        ("hospital_beds", "", "Italy", "reported", "Hospital beds, Italy"),
    ],
)
def test_series_name(measure: str, subject: str, place: str, status: str, expected: str) -> None:
    assert series_name({"measure": measure, "subject": subject, "place": place, "status": status}) == expected


def test_span() -> None:
    def fact(value: float, qualifier: str, unit: str = "person", factor: float = 1.0) -> dict[str, object]:
        base = value * factor
        return {
            "value": value,
            "low": value,
            "high": None,
            "qualifier": qualifier,
            "unit": unit,
            "per": "",
            "base_value": base,
        }

    assert span([fact(12000, "more_than"), fact(6000, "exact")]) == "6,000 to >12,000"
    assert span([fact(7, "at_least"), fact(12, "at_least")]) == "at least 7 to at least 12"
    assert span([fact(3.4, "exact", "meter"), fact(11, "exact", "foot", 0.3048)]) == "3.35 m to 3.4 m"
    assert span([fact(250, "exact")]) == "250"
    assert span([]) == ""


def test_small_words() -> None:
    assert day(dt.date(2021, 11, 4)) == "4 Nov"
    assert day(pd.Timestamp("2021-11-04"), year=True) == "4 Nov 2021"
    assert day(pd.NaT) == ""
    assert (days(0), days(1), days(27)) == ("on the same day", "in one day", "in 27 days")
    assert quoted("some\n 6,000") == "“some 6,000”"
    assert source_name({"publisher": "", "document_id": "003_0f06"}) == "Unknown (003)"
    assert source_name({"publisher": "The Week", "document_id": "003"}) == "The Week"
    assert [known(value) for value in (0, "", None, math.nan, pd.NaT)] == [True, False, False, False, False]


FOOT, METRE = ("foot", 0.3048), ("meter", 1.0)
SPANS = [
    # figures as (value, unit, start), how the series is told: the unit outside the brackets, else the most frequent
    ([(0.6, METRE, 10), (2, FOOT, 22)], "0.6 m to 0.61 m"),
    ([(2, FOOT, 10), (0.6, METRE, 22)], "1.97 ft to 2 ft"),
    ([(0.6, METRE, 10), (2, FOOT, 90)], "0.6 m to 0.61 m"),
    ([(2, FOOT, 90), (0.6, METRE, 10)], "1.97 ft to 2 ft"),
    ([(2, FOOT, 90), (0.6, METRE, 10), (0.7, METRE, 200)], "0.6 m to 0.7 m"),
    ([(0, FOOT, 90), (0.6, METRE, 10)], "0 m to 0.6 m"),
]


@pytest.mark.parametrize(("figures", "expected"), SPANS)
def test_the_unit_of_a_span(figures: list[tuple[float, tuple[str, float], int]], expected: str) -> None:
    rows = [
        {"value": value, "low": value, "high": value, "qualifier": "exact", "unit": unit, "per": "",
         "base_value": value * factor, "base_unit": "meter", "document_id": "d", "start": start, "end": start + 10}
        for value, (unit, factor), start in figures
    ]  # fmt: skip
    assert span(rows) == expected


def test_a_span_of_temperatures_is_told_as_written() -> None:
    rows = [
        {"value": value, "low": value, "high": value, "qualifier": "exact", "unit": unit, "per": "",
         "base_value": base, "base_unit": "kelvin", "document_id": "d", "start": start, "end": start + 5}
        for value, unit, base, start in ((41, "degree_Fahrenheit", 278.15, 0), (10, "degree_Celsius", 283.15, 90))
    ]  # fmt: skip
    assert span(rows) == "41 °F to 10 °C"


@pytest.mark.parametrize(
    ("unit", "name"),
    [("kilometer", "kilometres"), ("foot", "feet"), ("week", "weeks"), ("square_mile", "square miles"), ("PLN", "PLN"),
     ("percent", "percent"), ("person", ""), ("magnitude", ""), ("", "")],
)  # fmt: skip
def test_the_name_of_a_unit(unit: str, name: str) -> None:
    assert unit_name(unit) == name
