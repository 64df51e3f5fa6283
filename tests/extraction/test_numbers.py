"""Numbers, units, hedges and ranges: what is written, and how it reads. A new wording is a row in the table it fits.

Each row: text, then (value, low, high, qualifier, unit, per) of each figure in it.
"""

from __future__ import annotations

import pytest

from facts.extraction import extract

Reading = tuple[float, float | None, float | None, str, str, str]


def one(value: float, unit: str = "count", per: str = "") -> Reading:
    return (value, value, value, "exact", unit, per)


DIGITS_AND_WORDS: list[tuple[str, list[Reading]]] = [
    ("It needs 12,500 tents.", [one(12500)]),
    ("It needs 12 500 tents.", [one(12500)]),
    ("It needs 1'250'000 tents.", [one(1250000)]),
    ("They counted 1 234 567 birds.", [one(1234567)]),
    ("Output was 2.7m tonnes.", [one(2.7e6, "metric_ton")]),
    ("Aid of $1.5bn was sent.", [one(1.5e9, "USD")]),
    ("About 25k workers left.", [(25000, 22500, 27500, "approximate", "person", "")]),
    ("They moved 3 lakh sacks and 2 crore coins.", [one(300000), one(2e7)]),
    ("Twenty-five villagers and one hundred and four cows", [one(25, "person"), one(104)]),
    ("Two hundred and twenty-five thousand birds", [one(225000)]),
    ("One and a half million seeds", [one(1.5e6)]),
    ("Half a million seeds", [one(5e5)]),
    ("A quarter of a million seeds", [one(2.5e5)]),
    ("One point five million seeds", [one(1.5e6)]),
    ("It rained for 2 1/2 hours and 3½ hours.", [one(2.5, "hour"), one(3.5, "hour")]),
    ("The pipe is 1/2 inch wide.", [one(0.5, "inch")]),
    ("Its mass is 1.99E-29 kilograms.", [one(1.99e-29, "kilogram")]),
    ("It cooled to -12.5 degrees Celsius.", [one(-12.5, "degree_Celsius")]),
    ("It cooled to minus 40 degrees Fahrenheit.", [one(-40, "degree_Fahrenheit")]),
    ("A dozen boats and three dozen nets", [one(12), one(36)]),
]

VAGUE: list[tuple[str, list[Reading]]] = [
    ("Dozens of boats sank.", [(12, 12, 99, "vague", "count", "")]),
    ("Tens of thousands of boats sank.", [(10000, 10000, 99999, "vague", "count", "")]),
    ("Hundreds of thousands fled the valley.", [(1e5, 1e5, 999999, "vague", "person", "")]),
    ("Several dozen boats sank.", [(36, 36, 99, "vague", "count", "")]),
    ("Several hundred boats sank.", [(300, 300, 999, "vague", "count", "")]),
    ("A few thousand boats sank.", [(2000, 2000, 9999, "vague", "count", "")]),
    ("A couple of boats sank.", [(2, 1.8, 2.2, "approximate", "count", "")]),
    ("A handful of boats sank.", [(2, 2, 9, "approximate", "count", "")]),
    ("Half a dozen boats sank.", [(6, 5.4, 6.6, "approximate", "count", "")]),
    ("Scores of boats sank.", [(40, 40, 99, "vague", "count", "")]),
]

HEDGES: list[tuple[str, list[Reading]]] = [
    ("Some 300 boats sank.", [(300, 270, 330, "approximate", "count", "")]),
    ("An estimated 300 boats sank.", [(300, 270, 330, "approximate", "count", "")]),
    ("About a total of 300 boats sank.", [(300, 270, 330, "approximate", "count", "")]),
    ("They sank 300 or so boats.", [(300, 270, 330, "approximate", "count", "")]),
    ("At least 300 boats sank.", [(300, 300, None, "at_least", "count", "")]),
    ("No fewer than 300 boats sank.", [(300, 300, None, "at_least", "count", "")]),
    ("They sank 300 boats or more.", [(300, 300, None, "at_least", "count", "")]),
    ("They sank 300+ boats.", [(300, 300, None, "at_least", "count", "")]),
    ("They saved 300-plus boats.", [(300, 300, None, "at_least", "count", "")]),
    ("More than 300 boats sank.", [(300, 300, None, "more_than", "count", "")]),
    ("The count surpassed 300 boats.", [(300, 300, None, "more_than", "count", "")]),
    ("Up to 300 boats sank.", [(300, None, 300, "at_most", "count", "")]),
    ("As many as 300 boats sank.", [(300, None, 300, "at_most", "count", "")]),
    ("Fewer than 300 boats sank.", [(300, None, 300, "less_than", "count", "")]),
    ("Just short of 300 boats sank.", [(300, None, 300, "less_than", "count", "")]),
    ("It lasted for over two years.", [(2, 2, None, "more_than", "year", "")]),
    ("Wages fell over two years.", [one(2, "year")]),
    ("They walked about 80 kilometres (50 miles).",
     [(80, 72, 88, "approximate", "kilometer", ""), (50, 45, 55, "approximate", "mile", "")]),
]  # fmt: skip

RANGES: list[tuple[str, list[Reading]]] = [
    ("Between 300 and 500 boats sank.", [(400, 300, 500, "range", "count", "")]),
    ("From 300 to 500 boats sank.", [(400, 300, 500, "range", "count", "")]),
    ("It takes 5-10 days.", [(7.5, 5, 10, "range", "day", "")]),
    ("It takes 5–10 days.", [(7.5, 5, 10, "range", "day", "")]),
    ("It costs $89 to $93 billion.", [(9.1e10, 8.9e10, 9.3e10, "range", "USD", "")]),
    ("It costs 5 to 10 million euros.", [(7.5e6, 5e6, 1e7, "range", "EUR", "")]),
    ("The rate fell from 12 percent to 9 percent.", [one(12, "percent"), one(9, "percent")]),
    ("Growth of five per cent to 20 per cent", [(12.5, 5, 20, "range", "percent", "")]),
]

UNITS: list[tuple[str, list[Reading]]] = [
    ("A 12,000-strong crowd", [one(12000, "person")]),
    ("A six-mile trip", [one(6, "mile")]),
    ("It covers 45 square kilometres and 10 acres.", [one(45, "square_kilometer"), one(10, "acre")]),
    ("It runs at 188 miles an hour, or 140 km/h.", [one(188, "mile_per_hour"), one(140, "kilometer_per_hour")]),
    ("The oil costs $52 a barrel.", [one(52, "USD", "barrel")]),
    ("They make 20 boats per day.", [one(20, "count", "day")]),
    ("A $3,500-a-month loan", [one(3500, "USD", "month")]),
    ("HK$3.7 billion, US $5 and A$7", [one(3.7e9, "HKD"), one(5, "USD"), one(7, "AUD")]),
    ("It cost 40 Hong Kong dollars or RM23.50.", [one(40, "HKD"), one(23.5, "MYR")]),
    ("It rose 19 cents.", [one(0.19, "USD")]),
    ("He paid 30 pounds for 5 pounds of tea.", [one(30, "GBP"), one(5, "GBP")]),
    ("Prices rose 2.5 percentage points.", [one(2.5, "percentage_point")]),
    ("A third of the boats sank.", [one(33.3333333333, "percent")]),
    ("It measured 7.8 on the Richter scale.", [one(7.8, "magnitude")]),
    ("A magnitude 5.8 tremor", [one(5.8, "magnitude")]),
    ("A man aged 44 and a 3-month-old girl", [one(44, "year"), one(3, "month")]),
    ("Ana Silva, 31, sells bread.", [one(31, "year")]),
]

NO_FIGURE = [
    "It opened in 2016.", "The 2018 budget passed.", "From 2014-2017 it was shut.", "On March 3 it rained.",
    "On 3 March 2020 it rained.", "At 17:22 it rained.", "It opens at 9 a.m. and 10.45pm.", "Room 12 is free.",
    "See Section 42 and page 5.", "The Boeing 737 landed.", "COVID-19 spread.", "The G7 met.", "An F-16 landed.",
    "They met in the 3200 block of Hill Road.", "She lives at 12 Elm Street.", "Call (901) 555-2274 now.",
    "It is on www.example.org/2017/03/page-12 now.", "United won 3-1 at home.", "The 22nd amendment holds.",
    "One of the boats sank.", "No one came.", "One day it sank.", "The two countries agreed.", "They met twice.",
    "Several boats sank.", "Version 3.4.5 is out.", "It is open 24/7.", "In the 1990s it sank.", "He is in his 30s.",
    "A second boat sank in the third quarter.", "Zero tolerance is the rule.", "Half time came.", "© 2016 The Paper",
    "1. First, breathe.", "The first half was dull.", "Please call 911 at once.",
]  # fmt: skip


def read(text: str) -> list[Reading]:
    return [(f.value, f.low, f.high, f.qualifier, f.unit, f.per) for f in extract(text)]


@pytest.mark.parametrize(("text", "expected"), DIGITS_AND_WORDS + VAGUE + HEDGES + RANGES + UNITS)
def test_reading(text: str, expected: list[Reading]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NO_FIGURE)
def test_no_figure(text: str) -> None:
    assert read(text) == []
