"""The day a figure is about. A new wording is a row."""

from __future__ import annotations

import datetime as dt

import pytest

from facts.extraction import extract

PUBLISHED = dt.date(2021, 11, 4)  # a Thursday

# text and the day of each figure in it
DAYS: list[tuple[str, list[dt.date]]] = [
    ("Some 12 people have died since 26 October; 40 were hurt.", [PUBLISHED, PUBLISHED]),
    ("Since Monday 12 people have died and 40 were hurt.", [PUBLISHED, PUBLISHED]),
    ("Since early August, 12 people have died.", [PUBLISHED]),
    ("Cases rose from 55 on Monday to 150 on Tuesday.", [dt.date(2021, 11, 1), dt.date(2021, 11, 2)]),
    ("Some 12 boats sank on Monday and 40 more boats on Tuesday.", [dt.date(2021, 11, 1), dt.date(2021, 11, 2)]),
    ("On Monday 12 people died and on Tuesday 40.", [dt.date(2021, 11, 1), dt.date(2021, 11, 2)]),
    ("A week ago 12 people died.", [dt.date(2021, 10, 28)]),
    ("Last week 12 people died.", [PUBLISHED]),
    ("On Tuesday last week 12 people died.", [PUBLISHED]),
    ("Some months ago 12 people died.", [PUBLISHED]),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days(text: str, expected: list[dt.date]) -> None:
    assert [fact.as_of for fact in extract(text, published=PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two days ago 12 people died.", dt.date(2021, 11, 2)),
        ("Three days earlier, 12 people had died.", dt.date(2021, 11, 1)),
        ("Ten days ago 12 people died.", dt.date(2021, 10, 25)),
        ("Two weeks ago 12 people died.", dt.date(2021, 10, 21)),
        ("Two months ago 12 people died.", PUBLISHED),
    ],
)
def test_days_counted_back(text: str, expected: dt.date) -> None:
    assert extract(text, published=PUBLISHED)[-1].as_of == expected


def test_nothing_is_counted_back_without_a_day_of_publication() -> None:
    assert extract("Two days ago 12 people died.")[-1].as_of is None
