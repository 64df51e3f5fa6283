"""A part, its whole and a percentage, told together."""

from __future__ import annotations

import pytest

from facts import Document, cross_check, fact_table

BAD = [
    "Of those asked, 87 of the 290 migrants (40 per cent) want to stay.",
    "Some 87 of the 290 migrants, or 50 per cent, want to stay.",
    "In all 30 per cent of the 290 migrants, or 187, want to stay.",
    "In all 30 percent (187) of the 290 migrants want to stay.",
    "In all 12 people, or 60 percent of the 30 passengers, were hurt.",
    "Guards let in 1,200 of the 4,000 migrants, or 3 per cent.",
]
GOOD = [
    "Of those asked, 87 of the 290 migrants (30 per cent) want to stay.",
    "Some 87 of the 290 migrants, or about 28 per cent, want to stay.",
    "More than 80 of the 290 migrants, or 35 per cent, want to stay.",  # it may be 101
    "In all 12 people, or 40 percent of the 30 passengers, were hurt.",
    "Guards let in 1,200 of the 4,000 migrants, or 30 per cent.",
    "Dozens of the 290 migrants, or 40 per cent, want to stay.",
    "Of 290 migrants 87 want to stay, 12 per cent more than last year.",
    "Some 200 of the 250 homes (45 per cent of the town) were destroyed.",
    "The fire burnt 24 of the 80 buses, or 5 percent of the fleet.",
    "It was opposed by 12 of the 30 deputies, or 70 percent of the opposition.",
    "Some 120 of the 400 migrants, or 15 percent more than last year, were children.",
    "Some 40 percent of the 900 residents, or 200 families, left.",
    "The state closed 5 per cent of 20 schools, or 30 pupils.",
    "Unemployment rose 3 per cent, or 4,000 of the 20,000 workers.",
    "Some 87 of the 290 migrants left, and prices rose, which cost 40 per cent of all people their homes.",
]


def reasons(text: str) -> list[str]:
    findings = cross_check(fact_table([Document(text, document_id="a")])).findings
    return findings[findings["relation"] == "conflict"]["reason_key"].tolist()


@pytest.mark.parametrize("text", BAD)
def test_a_share_that_cannot_be(text: str) -> None:
    assert reasons(text) == ["bad_conversion"]


@pytest.mark.parametrize("text", GOOD)
def test_a_share_that_can_be(text: str) -> None:
    assert reasons(text) == []
