"""The relation of two figures: the table of the README, row by row. A new case is a new row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from facts.checking.columns import Columns
from facts.checking.context import kind
from facts.checking.relations import relation, side

DAY1, DAY2, DAY20 = "2024-03-01", "2024-03-02", "2024-03-20"


def count(value: float, qualifier: str = "exact", day: str = DAY1, **more: object) -> dict[str, object]:
    return {"value": value, "qualifier": qualifier, "as_of": day, **more}


def vague(low: float, high: float, day: str = DAY1) -> dict[str, object]:
    return {"value": low, "low": low, "high": high, "qualifier": "vague", "as_of": day}


def metres(value: float, unit: str, words: str) -> dict[str, object]:
    return {"value": value, "unit": unit, "text": f"It is [{words}] long.", "measure": "length"}


CASES = [
    # equal values, intervals that meet
    ("total", count(40), count(40), "agree"),
    ("total", count(250), count(250, "approximate"), "agree"),
    ("total", count(5000, "at_least"), count(5000, "more_than"), "agree"),
    ("property", metres(100, "kilometer", "100 km"), metres(62.14, "mile", "62.14 miles"), "agree"),
    # equal values, but "more than" excludes the number itself
    ("total", count(5000), count(5000, "more_than"), "rounding"),
    ("level", count(50), count(50, "more_than"), "conflict"),
    ("level", count(50), count(50, "less_than"), "conflict"),
    # within 2 %, or within 5 % at the precision written
    ("total", count(25_401), count(25_800), "rounding"),
    ("total", count(35_418), count(35_000), "rounding"),
    ("property", metres(500, "kilometer", "500 km"), metres(300, "mile", "300 miles"), "rounding"),
    ("property", metres(500, "kilometer", "500.0 km"), metres(295.0, "mile", "295.0 miles"), "conflict"),
    ("total", count(7000), count(6760), "rounding"),
    ("total", count(6870), count(6630), "conflict"),
    # never for plain counts under 100
    ("total", count(99), count(98), "conflict"),
    ("level", count(14), count(13), "conflict"),
    # temperatures by difference: 4 % of 273 K is nothing, of 3 degrees everything
    ("property", count(3, unit="degree_Celsius"), count(37, unit="degree_Fahrenheit"), "rounding"),
    ("property", count(3, unit="degree_Celsius"), count(8, unit="degree_Celsius"), "conflict"),
    # a total that grows with the days
    ("total", count(7, "at_least"), count(12, "at_least", DAY2), "update"),
    ("total", count(783), count(3300, "more_than", DAY2), "update"),
    ("total", count(12, "at_least", DAY2), count(7, "at_least"), "update"),  # whichever comes first in the table
    ("total", count(12), count(7, day=DAY2), "conflict"),  # it fell
    ("total", count(7), count(12), "conflict"),  # of one day
    ("total", count(7, published=None), count(12, published=None), "conflict"),  # nothing says which is later
    # a vague figure is larger only when all it allows is
    ("total", count(5800, "at_least"), vague(3000, 9999, DAY2), "compatible"),
    ("total", vague(100, 999), vague(1000, 9999, DAY2), "update"),
    ("total", vague(1000, 9999), count(6000, "more_than", DAY2), "compatible"),
    ("total", count(30), count(50, "at_most", DAY2), "compatible"),  # an upper bound is no growth
    # a level: the same day, within two weeks, later
    ("level", count(6000), count(12_000, "more_than", "2024-03-05"), "conflict"),
    ("level", count(6000), count(12_000, "more_than", DAY20), "update"),
    ("level", count(6000, "at_least"), count(12_000, "more_than", DAY20), "compatible"),
    # a property stays
    ("property", metres(7.5, "meter", "7.5 m"), metres(7.9, "meter", "7.9 m"), "conflict"),
    # intervals that meet
    ("level", count(25_000, "more_than"), count(31_000), "compatible"),
    ("level", count(280), count(300, "approximate"), "compatible"),
    ("level", count(40, "less_than"), count(40, "at_least"), "conflict"),
    ("level", vague(36, 99), vague(100, 999), "conflict"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "a", "b", "expected"), CASES)
def test_relation(
    make: Callable[..., pd.DataFrame], kind: str, a: dict[str, object], b: dict[str, object], expected: str
) -> None:
    columns = Columns(make({**a, "document_id": "one"}, {**b, "document_id": "two"}))
    kinds = np.asarray([kind], dtype=object)
    sides = side(columns, np.asarray([0])), side(columns, np.asarray([1]))
    if a.get("published", "") is None:
        columns.facts["as_of"] = pd.NaT
        sides = side(columns, np.asarray([0])), side(columns, np.asarray([1]))
    assert relation(*sides, kinds).tolist() == [expected]
    assert relation(sides[1], sides[0], kinds).tolist() == [expected]


@pytest.mark.parametrize(
    ("measure", "said", "expected"),
    [
        ("barrier_length", "total", "total"),  # "so far 371 miles of wall"
        ("barrier_length", "", "property"),
        ("money", "total", "property"),  # "so far paid 3.2 million", where a slipped zero is no growth
        ("deaths", "level", "level"),
    ],
)
def test_wording_overrides_what_time_may_do_to_a_measure(measure: str, said: str, expected: str) -> None:
    assert kind(measure, said, 0) == expected
