"""The arithmetic of the benchmarks: what counts as found, as right, as the same."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.naming import canonical_unit
from benchmarks.newsquant_score import errors, score
from benchmarks.scoring import Score, share
from benchmarks.stories import pair_up, same_place, same_speaker


def gold(*rows: tuple[str, str, str, str]) -> dict[str, Any]:
    keys = ("value", "normalized_unit", "change", "referred_concepts")
    return {"text": "", "quantities": [dict(zip(keys, row, strict=True)) for row in rows]}


def found(*rows: tuple[Any, str, str, list[str]]) -> dict[str, Any]:
    keys = ("value", "unit", "change", "concepts")
    return {"quantities": [dict(zip(keys, row, strict=True)) for row in rows]}


def test_score_arithmetic() -> None:
    counts = Score(right=3, found=4, gold=6)
    assert (counts.precision, counts.recall, counts.f1) == (75, 50, 60)
    assert Score(0, 0, 0).f1 == 0
    assert share(1, 3) == "33.3 % (1 of 3)"


RIGHT_OF = [  # gold, found, pairs right by value, unit, change, partly and wholly by concept
    (gold(("5", "mile", "=", "road")), found((5.0, "mile", "=", ["road"])), (1, 1, 1, 1, 1)),
    (gold(("5", "mile", "up", "new road")), found((5.0, "yard", "=", ["road"])), (1, 0, 0, 1, 0)),
    (gold(("5", "mile", "=", "-")), found((5.0, "mile", "=", [])), (1, 1, 1, 1, 1)),
    (gold(("1-3", "-", "=", "-")), found(([3, 1], "", "=", [])), (0, 0, 0, 0, 0)),
    (gold(("1-3", "-", "=", "-")), found(([1, 3], "", "=", [])), (1, 1, 1, 1, 1)),
    (
        gold(("2", "ton", "=", "-"), ("2", "mile", "=", "-")),
        found((2, "mile", "=", []), (2, "ton", "=", [])),
        (2, 2, 2, 2, 2),
    ),
    (gold(("2", "ton", "=", "-")), found((2, "ton", "=", []), (2, "ton", "=", [])), (1, 1, 1, 1, 1)),
]


@pytest.mark.parametrize(("wanted", "given", "right"), RIGHT_OF)
def test_newsquant_score(wanted: dict[str, Any], given: dict[str, Any], right: tuple[int, ...]) -> None:
    scores = score([(wanted, given)])
    assert tuple(counts.right for counts in scores.values()) == right


def test_newsquant_errors_name_their_class() -> None:
    told = errors(gold(("5", "mile", "up", "road"), ("7", "-", "=", "-")), found((5.0, "yard", "=", ["road"])))
    assert [kind for kind, lines in told.items() if lines] == ["value", "unit", "change"]


def test_labels_pair_with_overlapping_facts_of_equal_value_once() -> None:
    label = {"doc_id": "a", "start": 10, "mention": "some 40 men", "number": "40", "value": 40, "unit": "person"}
    label |= {"measure": "people", "per": None}
    fact = {"document_id": "a", "start": 15, "end": 21, "value": 40.0, "unit": "person", "measure": "people", "per": ""}
    assert pair_up([label], [fact]) == {0: 0}
    assert pair_up([label, label], [fact]) == {0: 0}
    for change in ({"value": 41.0}, {"start": 18}, {"end": 15}, {"document_id": "b"}):
        assert pair_up([label], [fact | change]) == {}


UNITS = [
    ("kilometre", "kilometer"),
    ("square metre", "square_meter"),
    ("metric ton", "metric_ton"),
    ("percent", "percent"),
    ("EUR", "EUR"),
    ("bus", "count"),
]


@pytest.mark.parametrize(("label", "unit"), UNITS)
def test_labelled_units(label: str, unit: str) -> None:
    assert canonical_unit(label) == unit


PLACES = [  # label, place and country found, right
    ("Poland", "Poland", "PL", True),
    ("Poland", "Krakow", "PL", True),
    ("Krakow", "Poland", "PL", False),
    ("Kraków", "Krakow", "PL", True),
    ("Lviv", "Lviv region", "UA", True),
    ("Poland and Ukraine", "Ukraine and Poland", "PL;UA", True),
    ("Poland and Ukraine", "Poland", "PL", False),
    (None, "", "", True),
    ("Poland", "", "", False),
]


@pytest.mark.parametrize(("label", "place", "country", "right"), PLACES)
def test_places(label: str | None, place: str, country: str, right: bool) -> None:
    assert same_place(label, place, country) is right


SPEAKERS = [
    ("Maria Kowalska", "Kowalska", True),
    ("The Ministry of Health", "health ministry", True),
    ("U.N.", "UN", True),
    ("the police", "police", True),
    ("", "police", False),
]


@pytest.mark.parametrize(("label", "name", "right"), SPEAKERS)
def test_speakers(label: str, name: str, right: bool) -> None:
    assert same_speaker(label, name) is right
