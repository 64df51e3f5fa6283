"""Villages that no gazetteer has, and names that are no places."""

import pytest

from facts import extract
from facts.extraction.mentions import About, mentions
from facts.extraction.tokens import Tokens
from facts.extraction.unlisted import villages_of

# text, then the places read in it with their country codes
VILLAGES = [
    ("A ferry sank off Zarkova, Greece, at dawn", [("Zarkova", "GR")]),
    ("ZARKOVA, Greece — A ferry sank", [("Zarkova", "GR")]),
    ("Outside Zarkova, Greece, a ferry sank", [("Zarkova", "GR")]),
    ("Off Piraeus, Greece, a ferry sank", [("Piraeus", "GR")]),
    ("In the town of Zarkova, 12 people died", [("Zarkova", "")]),
    ("the Greek village of Nea Zarkova", [("Nea Zarkova", "")]),
    ("They drowned off Zarkova on Monday. Zarkova’s mayor wept.", [("Zarkova", ""), ("Zarkova", "")]),
    ("Rebels overran Zarkova, a village in Chad.", [("Zarkova", "")]),
    ("A fence in the Zarkova region is to grow", [("Zarkova", "")]),
    ("A crush in the Zarkova nightlife district", [("Zarkova", "")]),
    ("In the Greek village of al-Zarkova it rained", [("al-Zarkova", "")]),
    ("Rebels overran Wad al-Zarkova, a village in Chad", [("Wad al-Zarkova", "")]),
]
NONE = [
    "They live off Zarkova Street",
    "A crash off Interstate 5",
    "In March, Greece will vote",
    "He told Zarkova that it had sunk",
    "They met Zarkova, a friend of the town",
    "In Zarkova it rained",  # of one sentence, who knows what that is
]
# text, then the names that stand where a place does
TOLD_IN = [
    ("They were shot in Zarkova on Monday", ["zarkova"]),
    ("He was held in Nea Zarkova Thursday night", ["nea zarkova"]),
    ("At Zarkova, the road ends. Near Wad al-Zarkova a group of 50 was seen.", ["zarkova", "wad al-zarkova"]),
    ("wire cutters at the crossing at Zarkova", ["zarkova"]),
    ("They met at Zarkova", []),  # a shop, perhaps
    ("At New Year it rained", []),
    ("Voters in Congress, in Ramadan and in March", []),
    ("near Zarkova Street and in Terminal 2", []),
    ("At least 40 died in Typhoon Zarkova", []),
    ("Officers in Zarkova gear came, and in Zarkova fatigues", []),
    ("They came in Zarkova gear, and lived in Zarkova until May", ["zarkova"]),
    ("A fire in Fort Zarkova appears to be out", ["fort zarkova"]),
    ("Four Dead in Zarkova Fire\n\nA fire killed four.", []),
    ("Four Dead in Zarkova\n\nFour died in Zarkova.", ["zarkova"]),
    ("Twelve died in Zarkova province", ["zarkova"]),
    ("The mayor in Zarkova put it at 12", ["zarkova"]),
    ("Trust in Zarkova fell, and shares in Zarkova, too", []),
    ("Four Shot in Zarkova Shooting", []),  # a headline: who knows where the name ends
]


def found(text: str) -> list[tuple[str, str]]:
    places = mentions(Tokens(text, 0, len(text)), About(villages={}))
    return [(m.name, ";".join(m.countries)) for m in places if not m.demonym and m.kind == "city"]


@pytest.mark.parametrize(("text", "places"), VILLAGES)
def test_villages(text: str, places: list[tuple[str, str]]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(("text", "names"), TOLD_IN)
def test_names_told_in(text: str, names: list[str]) -> None:
    assert sorted(name for group in villages_of(text).values() for name in group) == sorted(names)


def test_a_name_told_in_is_a_place_throughout() -> None:
    facts = extract("Zarkova buried 12 people on Monday.\n\nThey had died in Zarkova, rescuers in Chad said.")
    assert [fact.place for fact in facts] == ["Zarkova"]


@pytest.mark.parametrize("text", NONE)
def test_no_villages(text: str) -> None:
    assert found(text) == []


def test_country_is_that_of_the_article() -> None:
    text = "A ferry sank off Zarkova"
    near = frozenset({"GR", "Greece"})
    assert mentions(Tokens(text, 0, len(text)), About(near, villages={}))[0].countries == ("GR",)
