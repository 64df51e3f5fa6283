"""The numeral grammar: how a number is written, and what it is worth. A new way of writing one is a row."""

from __future__ import annotations

import pytest

from facts.extraction.numerals import read_numeral
from facts.extraction.tokens import Tokens
from tests.extraction.readings import values

SEPARATORS = [
    ("12,500 sacks", [(12500, "count")]),
    ("12 500 sacks", [(12500, "count")]),
    ("12\u202f500 sacks", [(12500, "count")]),
    ("1'250'000 sacks", [(1250000, "count")]),
    ("1.250.000 sacks", [(1250000, "count")]),
    ("a debt of €1.250,50 remains", [(1250.5, "EUR")]),
    ("a loan of 7,25,000 rupees", [(725000, "INR")]),
    ("a fund of 1,23,45,678.50 rupees", [(12345678.5, "INR")]),
    ("it grew 2,5 per cent", [(2.5, "percent")]),
    (".75 inches of rain", [(0.75, "inch")]),
    ("rows 11,12,13,14,15 are shaded", [(11, "count"), (12, "count"), (13, "count"), (14, "count"), (15, "count")]),
]

SIGNS = [
    ("It fell to -7.5 degrees Celsius.", [(-7.5, "degree_Celsius")]),
    ("It fell to −7.5 °C.", [(-7.5, "degree_Celsius")]),
    ("a loss of $-30m", [(-3e7, "USD")]),
    ("It reached minus-20 degrees Fahrenheit.", [(-20, "degree_Fahrenheit")]),
    ("readings of (-3 kg) and [-4 kg]", [(-3, "kilogram"), (-4, "kilogram")]),
]

POWERS = [
    ("a mass of 5.97×10^24 kilograms", [(5.97e24, "kilogram")]),
    ("a mass of 9.1×10−31 kilograms", [(9.1e-31, "kilogram")]),
    ("some 3 x 10^8 metres per second", [(3e8, "meter_per_second")]),
    ("about 6.0·10²³ particles", [(6e23, "count")]),
    ("nearly 10⁶ cells", [(1e6, "count")]),
    ("a charge of 1.6E-19 joules", [(1.6e-19, "joule")]),
]

FRACTIONS = [
    ("It rained for 3½ hours and 2 1/4 days.", [(3.5, "hour"), (2.25, "day")]),
    ("A ¾ inch bolt and a 5/8-inch nut", [(0.75, "inch"), (0.625, "inch")]),
    ("Add 1/2 cup of sugar and 2 1/2 cups of flour.", [(0.5, "cup"), (2.5, "cup")]),
    ("Half a mile on, a quarter-mile track begins.", [(0.5, "mile"), (0.25, "mile")]),
    ("Three-quarters of a million cards", [(750000, "count")]),
    ("Two and three-quarters miles away", [(2.75, "mile")]),
    ("Five billion and a half stars", [(5.5e9, "count")]),
    ("Two-thirds of the wells are dry.", [(66.6666666667, "percent")]),
    ("Three twentieths of the crop rotted.", [(15, "percent")]),
    ("About half were closed.", [(50, "percent")]),
    ("More than half the roads are closed.", [(50, "percent")]),
    ("One in five wells is dry.", [(20, "percent")]),
    ("Nine out of ten wells are dry.", [(90, "percent")]),
    ("1 in every 4 wells is dry.", [(25, "percent")]),
    ("Three in five days", [(3, "count"), (5, "day")]),
]

WORDS = [
    ("Forty-two cows", [(42, "count")]),
    ("Forty - two cows", [(42, "count")]),
    ("Three hundred and seventeen cows", [(317, "count")]),
    ("Six hundred and five thousand cows", [(605000, "count")]),
    ("Two million three hundred thousand cows", [(2300000, "count")]),
    ("A hundred cows and a thousand goats", [(100, "count"), (1000, "count")]),
    ("One and a half million cows", [(1.5e6, "count")]),
    ("Three point two five million cows", [(3.25e6, "count")]),
    ("Two hundred point seventy-five", [(200.75, "count")]),
    ("Half a million cows", [(5e5, "count")]),
    ("Seven trillion cells", [(7e12, "count")]),
    ("Two dozen eggs and three dozens of pears", [(24, "count"), (36, "count")]),
    ("Output grew fourfold.", [(4, "count")]),
    ("Output grew more than hundredfold.", [(100, "count")]),
]

MAGNITUDES = [
    ("They shipped 2.7m boxes.", [(2.7e6, "count")]),
    ("They shipped 35m of their sealed boxes.", [(35e6, "count")]),
    ("a wall 3m high", [(3, "meter")]),
    ("10m of rope", [(10, "meter")]),
    ("the 100m sprinters", [(100, "meter")]),
    ("sales of $1.5bn and £3 bn", [(1.5e9, "USD"), (3e9, "GBP")]),
    ("some 25k jobs and 25K jobs", [(25000, "count"), (25000, "count")]),
    ("a world of 8 B people", [(8e9, "person")]),
    ("4 thousand 3 hundred and 21 eggs", [(4321, "count")]),
    ("3 lakh farmers and 2 crore rupees", [(300000, "person"), (2e7, "INR")]),
    ("a budget of 40 crore", [(4e8, "count")]),
    ("a 1.8 billion-mile trip", [(1.8e9, "mile")]),
]


@pytest.mark.parametrize(("text", "expected"), SEPARATORS + SIGNS + POWERS + FRACTIONS + WORDS + MAGNITUDES)
def test_value(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


COMPOUND_FRACTIONS = [
    ("one twenty-fifth", "0.04"),
    ("three twenty-firsts", "0.142857142857"),
    ("one hundred thirty-fifths", "2.85714285714"),
    ("two hundred and fifty-four hundredths", "200.54"),
    ("three and two-fifths", "3.4"),
    ("six and three-eighths", "6.375"),
    ("eleven trillionths", "1.1E-11"),
]


@pytest.mark.parametrize(("text", "value"), COMPOUND_FRACTIONS)
def test_compound_fraction(text: str, value: str) -> None:
    t = Tokens(text, 0, len(text))
    numeral = read_numeral(t, 0)
    assert numeral is not None
    assert numeral.j == t.count
    assert f"{float(numeral.value):.12g}" == f"{float(value):.12g}"


NO_NUMBER = ["third", "the million", "couple", "handful", "fifth"]


@pytest.mark.parametrize("text", NO_NUMBER)
def test_no_number(text: str) -> None:
    assert read_numeral(Tokens(text, 0, len(text)), text.count(" ")) is None
