"""Words around a figure that bound it, and words that only look so. A new wording is a row."""

from __future__ import annotations

import pytest

from facts.extraction import extract

# text, then value and qualifier of each figure in it
QUALIFIERS: list[tuple[str, list[tuple[float, str]]]] = [
    # a comparison with a known figure is no bound
    ("Fewer than the 800 beds counted in May are left.", [(800, "exact")]),
    ("Demand went beyond the 300 beds promised.", [(300, "exact")]),
    ("Fewer than 800 beds are left.", [(800, "less_than")]),
    ("The count passed the 300 mark.", [(300, "more_than")]),
    # "over" a time is during it, where somebody then acts
    ("Over 24 hours the army lost 40 men.", [(24, "exact"), (40, "exact")]),
    ("Over three days, 40 boats sank.", [(3, "exact"), (40, "exact")]),
    ("It took over 24 hours.", [(24, "more_than")]),
    # a hedge behind a figure, or before the next one
    ("The ward lists 340 injuries and over 120 deaths.", [(340, "exact"), (120, "more_than")]),
    ("The ward lists 340 injuries and above thirty deaths.", [(340, "exact"), (30, "more_than")]),
    ("Some 340 or more were hurt.", [(340, "at_least")]),
    ("I would say 340 people were hurt.", [(340, "approximate")]),
    ("I would say at least 340 people were hurt.", [(340, "at_least")]),
]

# text, then the measure of each figure in it, all of them zero
ZEROS: list[tuple[str, list[str]]] = [
    ("Not a single sailor was killed.", ["deaths"]),
    ("Not one miner died.", ["deaths"]),
    ("Not one house was destroyed.", ["buildings"]),
    ("No one was hurt.", ["injuries"]),
    ("No one else was hurt.", []),
    ("Nobody else died.", []),
    ("Not a single sailor came.", []),
]

ORDINALS = ["It rained for a third day.", "It was the third week.", "Divers found a fifth body.", "A fourth man fled."]

FRACTIONS: list[tuple[str, float]] = [
    ("A third of the crew left.", 100 / 3),
    ("It is a quarter mile away.", 0.25),
]


@pytest.mark.parametrize(("text", "expected"), QUALIFIERS)
def test_qualifier(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(fact.value, fact.qualifier) for fact in extract(text)] == expected


@pytest.mark.parametrize(("text", "expected"), ZEROS)
def test_zero(text: str, expected: list[str]) -> None:
    assert [(fact.value, fact.measure) for fact in extract(text)] == [(0, measure) for measure in expected]


@pytest.mark.parametrize("text", ORDINALS)
def test_an_ordinal_is_no_figure(text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(("text", "expected"), FRACTIONS)
def test_fraction(text: str, expected: float) -> None:
    assert extract(text)[0].value == pytest.approx(expected)
