"""low, best and high under each convention."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from facts.checking import cross_check

Make = Callable[..., pd.DataFrame]


def flood(value: float, day: int, **more: Any) -> dict[str, Any]:
    return {
        "text": f"The Norvan flood near the Bug killed [{value:g} people] in Poland.",
        "value": value,
        "document_id": f"{value:g}-{day}-{len(more)}-{more.get('publisher', '')}",
        "as_of": f"2024-03-0{day}",
        "place": "Poland",
        **more,
    }


AGENCY = {"publisher": "Reuters"}
CASES = [
    # convention, figures, best: the latest; of one day the majority; of equals the lower
    ("ucdp", [flood(40, 1), flood(52, 3), flood(60, 2)], 52),
    ("ucdp", [flood(40, 1), flood(41, 1, publisher="x"), flood(41, 1, publisher="y")], 41),
    ("ucdp", [flood(40, 1), flood(44, 1)], 40),
    ("ucdp", [flood(40, 1, **AGENCY), flood(52, 3)], 40),  # the most reliable tier first
    ("ucdp", [flood(40, 1), flood(80, 2, qualifier="at_most")], 40),  # an upper bound never alone
    ("ucdp", [flood(40, 1), flood(36, 2, low=36, high=99, qualifier="vague")], 40),  # nor a vague figure
    ("ucdp", [flood(80, 2, qualifier="at_most")], 80),
    ("acled", [flood(40, 1), flood(52, 3)], 40),
    ("gtd", [flood(40, 1, **AGENCY), flood(52, 3)], 52),
    ("gtd", [flood(52, 3), flood(50, 3)], 50),
    ("range", [flood(40, 1), flood(52, 3)], None),
]


@pytest.mark.parametrize(("convention", "rows", "best"), CASES)
def test_best(make: Make, convention: str, rows: list[dict[str, Any]], best: float | None) -> None:
    (series,) = cross_check(make(*rows), convention).series.to_dict("records")
    assert series["convention"] == convention
    assert (None if pd.isna(series["best"]) else series["best"]) == best


def told(text: str, value: float, number: int) -> dict[str, Any]:
    return {**flood(value, 1), "text": text, "document_id": f"d{number}"}


# Sentences of one flood, the figure in brackets, and the best estimate of the dead.
PARTS_AND_SUMS = [
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("The Norvan flood near the Bug killed a farmer and [two others] in Poland.", 2)], 3),
    ([("A man and [two children] were killed by the Norvan flood near the Bug in Poland.", 2)], 3),
    ([("[Two women] and a baby were killed by the Norvan flood near the Bug in Poland.", 2)], 3),
    ([("The Norvan flood near the Bug killed a farmer and [two others] in Poland.", 2)], 3),
    ([("The Norvan flood near the Bug killed [12 people] and swept a car away in Poland.", 12)], 12),
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("A man and [two children] were killed by the Norvan flood near the Bug in Poland.", 2)], 3),
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("[Two women] and a baby were killed by the Norvan flood near the Bug in Poland.", 2)], 3),
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("The Norvan flood near the Bug left [2 dead] and 5 hurt in Poland.", 2)], 2),
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("Floods in separate valleys near the Norvan and the Bug killed [two people] in Poland.", 2)], 3),
    ([("The Norvan flood near the Bug killed [three people] in Poland.", 3),
      ("In two accidents in the Norvan flood near the Bug [four people] were killed in Poland.", 4)], 3),
    ([("The Norvan flood near the Bug killed [two campers] and himself, a Polish ranger.", 2)], 3),
    ([("A ten year old boy and [two adults] were killed by the Norvan flood near the Bug in Poland.", 2)], 3),
    ([("A man opened the Norvan dam near the Bug and [two people] were killed in Poland.", 2)], 2),
    ([("At the Norvan near the Bug [two victims] died in the flood and three died later in Poland.", 2)], 5),
    ([("The Norvan flood near the Bug killed [2 people] and three people were hurt in Poland.", 2)], 2),
    ([("The Norvan flood near the Bug killed [two guards] and a truck caught fire in Poland.", 2)], 2),
    ([("The Norvan flood near the Bug killed [nine people], one of four accidents in Poland.", 9),
      ("The Norvan flood near the Bug killed [nine people] in Poland, police said.", 9),
      ("The Norvan flood near the Bug killed [12 people] in Poland.", 12)], 9),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "best"), PARTS_AND_SUMS)
def test_a_part_or_a_sum_of_events_is_not_the_best(make: Make, sentences: list[tuple[str, float]], best: float) -> None:
    series = cross_check(make(*(told(text, value, n) for n, (text, value) in enumerate(sentences)))).series
    assert series["best"].tolist() == [best]


def test_a_number_that_the_same_article_joins_to_someone_is_a_part(make: Make) -> None:
    """ "The death of two children", where the article has said that two children and their father died."""
    rows = [
        told("The Norvan flood near the Bug killed [two children] and their father in Poland.", 2, 1),
        told("The Norvan flood near the Bug, the death of [two children] in Poland, is looked into.", 2, 1)
        | {"as_of": "2024-03-05"},
    ]
    assert cross_check(make(*rows)).series["best"].tolist() == [3]


HURT = [
    ([("The Norvan flood near the Bug left [five people] hurt in Poland.", 5),
      ("The Norvan flood near the Bug left [three others] hurt in Poland.", 3)], 5),
    ([("The Norvan flood near the Bug killed a man and left [three others] hurt in Poland.", 3),
      ("Police say the Norvan flood near the Bug left [three others] hurt in Poland.", 3),
      ("The Norvan flood near the Bug left [two people] hurt in Poland.", 2)], 3),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "best"), HURT)
def test_others_are_not_the_best_where_more_are_told_of(
    make: Make, sentences: list[tuple[str, float]], best: float
) -> None:
    rows = [told(text, value, n) | {"measure": "injuries"} for n, (text, value) in enumerate(sentences)]
    assert cross_check(make(*rows)).series["best"].tolist() == [best]


def test_low_and_high(make: Make) -> None:
    (series,) = cross_check(make(flood(40, 1, qualifier="approximate"), flood(52, 3))).series.to_dict("records")
    assert (series["low"], series["high"]) == (36, 52)
    (series,) = cross_check(make(flood(40, 1), flood(52, 3, qualifier="at_least"))).series.to_dict("records")
    assert series["low"] == 40
    assert pd.isna(series["high"])


def test_a_claim_about_the_enemy_is_never_the_best(make: Make) -> None:
    """It still raises the high: a party's claim about its enemy's losses."""
    rows = [
        flood(200, 1, country="UA", place="Kharkiv", attribution="a Ukrainian hospital"),
        flood(320, 3, country="UA", place="Kharkiv", attribution="Russian defence ministry"),
    ]
    for convention in ("ucdp", "gtd"):
        (series,) = cross_check(make(*rows), convention).series.to_dict("records")
        assert (series["best"], series["high"]) == (200, 320)


def test_the_best_lies_within_its_bounds(make: Make) -> None:
    """Who is joined to a figure counts in its bounds too: "two guards and a customer"."""
    rows = told("The Norvan flood near the Bug killed [two guards] and a customer in Poland.", 2, 1)
    (series,) = cross_check(make(rows)).series.to_dict("records")
    assert (series["low"], series["best"], series["high"]) == (3, 3, 3)


def test_listed_parts_are_not_summed_again(make: Make) -> None:
    text = "The Norvan flood near the Bug killed {} in Poland, {} and {}."
    rows = [
        told(text.format("[six people]", "two women", "four men"), 6, 1),
        told(text.format("six people", "[two women]", "four men"), 2, 1) | {"subject": "women"},
        told(text.format("six people", "two women", "[four men]"), 4, 1) | {"subject": "men"},
    ]
    assert sorted(cross_check(make(*rows)).series["best"]) == [2, 4, 6]


def test_denied_figures_do_not_count(make: Make) -> None:
    rows = [flood(40, 1), flood(90, 1, status="denied")]
    series = cross_check(make(*rows)).series.set_index("status")
    assert (series.loc["reported", "high"], series.loc["denied", "best"]) == (40, 90)


def test_grades(make: Make) -> None:
    def grade(*rows: dict[str, Any]) -> str:
        return str(cross_check(make(*rows)).series["grade"].iloc[0])

    assert grade(flood(40, 1)) == "weak"
    assert grade(flood(40, 1), flood(52, 3)) == "fair"
    assert grade(flood(40, 1), flood(52, 1)) == "contested"
    assert grade(flood(40, 1, source_id="x"), flood(52, 1, source_id="x")) == "weak"
