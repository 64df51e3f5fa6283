"""Villages that no gazetteer has, and names that are no places."""

import pytest

from facts.extraction.mentions import About, mentions
from facts.extraction.tokens import Tokens

# text, then the places read in it with their country codes
VILLAGES = [
    ("A ferry sank off Zarkova, Greece, at dawn", [("Zarkova", "GR")]),
    ("ZARKOVA, Greece — A ferry sank", [("Zarkova", "GR")]),
    ("In the town of Zarkova, 12 people died", [("Zarkova", "")]),
    ("the Greek village of Nea Zarkova", [("Nea Zarkova", "")]),
    ("They drowned off Zarkova on Monday. Zarkova’s mayor wept.", [("Zarkova", ""), ("Zarkova", "")]),
    ("Rebels overran Zarkova, a village in Chad.", [("Zarkova", "")]),
    ("A fence in the Zarkova region is to grow", [("Zarkova", "")]),
]
NONE = [
    "They live off Zarkova Street",
    "A crash off Interstate 5",
    "In March, Greece will vote",
    "He told Zarkova that it had sunk",
    "They met Zarkova, a friend of the town",
    "In Zarkova it rained",  # who knows what that is
]


def found(text: str) -> list[tuple[str, str]]:
    places = mentions(Tokens(text, 0, len(text)), About(villages={}))
    return [(m.name, ";".join(m.countries)) for m in places if not m.demonym and m.kind == "city"]


@pytest.mark.parametrize(("text", "places"), VILLAGES)
def test_villages(text: str, places: list[tuple[str, str]]) -> None:
    assert found(text) == places


@pytest.mark.parametrize("text", NONE)
def test_no_villages(text: str) -> None:
    assert found(text) == []


def test_country_is_that_of_the_article() -> None:
    text = "A ferry sank off Zarkova"
    near = frozenset({"GR", "Greece"})
    assert mentions(Tokens(text, 0, len(text)), About(near, villages={}))[0].countries == ("GR",)
