"""Two numbers that belong together, and what figures of a sentence lend each other."""

from __future__ import annotations

import pytest

from facts.extraction import extract
from tests.extraction.readings import between, one, read

RANGES = [
    ("It takes 5 to 10 million tiles.", [between(5e6, 1e7)]),
    ("It takes 5 to about 10 tiles.", [between(5, 10)]),
    ("It takes between 5 and 10 tiles.", [between(5, 10)]),
    ("It takes seven to 10 years.", [between(7, 10, "year")]),
    ("It takes one to two years.", [between(1, 2, "year")]),
    ("It takes eight or nine tiles.", [between(8, 9)]),
    ("rooms from 450 sq ft up to 900 sq ft", [between(450, 900, "square_foot")]),
    ("rooms starting from 450 sq ft up to 900 sq ft", [between(450, 900, "square_foot")]),
    ("It rained 20 through 30 days.", [between(20, 30, "day")]),
    ("It costs from 40 to 60 euros.", [between(40, 60, "EUR")]),
    ("a gap of -5 to -2 degrees Celsius", [between(-5, -2, "degree_Celsius")]),
    ("more than 100 and less than 300 tiles", [between(100, 300)]),
    ("x is above 10 and below 20 kilograms", [between(10, 20, "kilogram")]),
]

CHANGES = [
    ("He dropped from 208 pounds to 193.", [(208, "pound", "down"), (193, "pound", "down")]),
    ("Growth slowed from 4.8 to 4.7 percent.", [(4.8, "percent", "down"), (4.7, "percent", "down")]),
    ("Sales rose from 24.2 to 33-35 billion euros.", [(2.42e10, "EUR", "up"), (3.4e10, "EUR", "up")]),
]

NOT_A_RANGE = [
    ("They moved 300 of 500 tiles.", [one(300), one(500)]),
    ("Debt rose by $43bn to $419bn.", [one(4.3e10, "USD"), one(4.19e11, "USD")]),
    ("from 5 houses to 3 barns", [one(5), one(3)]),
]

LENT = [
    ("levels of 4 and 2 ppb", [one(4, "part_per_billion"), one(2, "part_per_billion")]),
    ("two of the 12 jurors left", [one(2, "person"), one(12, "person")]),
    ("12 and 14 villagers came.", [one(12, "person"), one(14, "person")]),
    ("Some 300 cars were stolen, compared with 63 before.", [(300, 270, 330, "approximate", "count", ""), one(63)]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES + NOT_A_RANGE + LENT)
def test_range(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_change(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.change) for f in extract(text)] == expected


NOUNS = [
    ("5 new seasons", "new seasons"),
    ("12 more people", "people"),
    ("thousands of small, friendly deals", "small, friendly deals"),
    ("one witness heard shots", "witness"),
    ("a 3-year-old boy shot himself", "boy"),
    ("the 11 member trade bloc", "member trade bloc"),
    ("a 19-year-old Dallas man was there", "Dallas man"),
    ("40 search and rescue workers", "search and rescue workers"),
    ("5 black males", "black males"),
    ("four injured people", "injured people"),
    ("one police officer left", "police officer"),
    ("a 3-minute hearing showed it", "hearing"),
    ("2,000 of them", "them"),
    ("7 of them nurses", "them"),
    ("three shortlists of books", "shortlists"),
]


@pytest.mark.parametrize(("text", "noun"), NOUNS)
def test_what_is_counted(text: str, noun: str) -> None:
    (fact,) = extract(text)
    assert fact.subject == noun


ZEROS = [
    ("No one was killed.", [(0, "person")]),
    ("Nobody has been hurt.", [(0, "person")]),
    ("No deaths were reported.", [(0, "person")]),
    ("No one came.", []),
    ("No one knows how it began.", []),
    ("Zero boats came.", [(0, "count")]),
]


@pytest.mark.parametrize(("text", "expected"), ZEROS)
def test_zero(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in extract(text)] == expected
