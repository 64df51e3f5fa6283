"""Surnames of the people in a text, and words that are none."""

import pytest

from facts.extraction.people import PART, People

SURNAMES = [
    ("Esteban Santiago, 26, was taken into custody", "Santiago"),
    ("Deputy Melissa Dallas said so", "Dallas"),
    ("Mr. Houston was not there", "Houston"),
    ("Whitney J. Boise fled", "Boise"),
    ("Whitney Boise’s car", "Boise"),
    ("Zoë Płock spoke", "Płock"),
    ("A fire in Płock, said Zoë Płock", "Płock"),
]
NONE = [
    ("in Dallas, Texas", "Dallas"),
    ("police in Santiago, 26, miles away", "Santiago"),  # no name stands before it
    ("Whitney Boise-Smith fled", "Boise"),
    ("In Boise, 2,207 houses burned", "Boise"),
    ("Whitney Boises fled", "Boise"),
    ("the South Houston fire", "Houston"),
    ("", "Houston"),
    ("Mr. Houston", ""),
]


@pytest.mark.parametrize(("text", "name"), SURNAMES)
def test_surnames(text: str, name: str) -> None:
    assert name in People(text)


@pytest.mark.parametrize(("text", "name"), NONE)
def test_no_surnames(text: str, name: str) -> None:
    assert name not in People(text)


def test_of_a_long_text_what_stands_around_is_looked_through() -> None:
    people = People("Whitney Boise fled." + " " * 5 * PART + "Boise is in Idaho.")
    assert "Boise" in people
    people.read_on(5 * PART)
    assert "Boise" not in people
