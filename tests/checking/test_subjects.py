"""What a subject names."""

from __future__ import annotations

import pytest

from facts.checking.subjects import read_subject, same_head

HEADS = [
    ("troops", "troops", "troop", False),
    ("soldiers", "troops", "soldier", True),
    ("people", "deaths", "", False),
    ("migrants and refugees", "migrants", "migrant", False),
    ("heap of coiled razor wire", "barrier_height", "heap", True),
    ("group of migrants", "migrants", "migrant", False),
    ("people affected", "people", "", False),
    ("countries offering help", "count", "country", True),
    ("armed men", "people", "man", True),
    ("badly damaged buildings", "buildings", "building", False),
    ("", "arrests", "", False),
    ("children", "deaths", "child", True),
]


@pytest.mark.parametrize(("subject", "measure", "head", "telling"), HEADS)
def test_head(subject: str, measure: str, head: str, telling: bool) -> None:
    found = read_subject(subject, measure)
    assert (found.head, found.telling) == (head, telling)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("fence", "wall", True), ("wall", "heap", False), ("troop", "soldier", True), ("child", "woman", False)],
)
def test_same_head(one: str, other: str, expected: bool) -> None:
    assert same_head(one, other) is expected
