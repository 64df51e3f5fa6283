"""The thing that a size, a weight or a sum is said of, when no noun follows the figure."""

import pytest

from facts import extract

SAID_OF = [
    ("The number of injured stands at 12,850.", "12,850", "number of injured"),
    ("The vessel, 20 to 30 metres long, went down at night.", "20 to 30 metres long", "vessel"),
    ("The rust-bucket Alma, 282ft (86m) long, had limped in.", "282ft", "rust-bucket Alma"),
    ("The lake, in the south of the country, covers 2,155 sq km.", "2,155 sq km", "lake"),
    ("The road along the river, 27km long, is old.", "27km long", "road along the river"),
    ("The bomb left a hole two metres deep.", "two metres deep", "hole"),
    ("The sea is more than 5,000 metres deep there.", "more than 5,000 metres deep", "sea"),
    ("Divers have measured the crater: 43 metres (141 feet) deep.", "141 feet", "crater"),
    ("* Crater: 120 yards wide", "120 yards wide", "Crater"),
    ("The Kano lake, once 240 km long and 2,155 sq km in area, is dry.", "2,155 sq km", "Kano lake"),
    ("The lake was the biggest of all. It was 230 km long.", "230 km long", "lake"),
    ("The fire has burned 2,170 acres.", "2,170 acres", "fire"),
    ("Water in the reservoir fell to 12.5 metres.", "12.5 metres", "Water in the reservoir"),
    ("Gusts reached 67 mph (108 km/h).", "67 mph", "Gusts"),
    ("The quake, of magnitude 7.8, was 10 km deep.", "10 km deep", "quake"),
    ("The wall on the border with Belarus will cost 1.6bn zlotys.", "1.6bn zlotys", "wall on the border with Belarus"),
    ("A contract worth 99.2 million euros was signed.", "99.2 million euros", "contract"),
    ("He put the damage at between $10bn and $15bn.", "between $10bn and $15bn", "damage"),
    ("Damage was estimated at $5.5 billion.", "estimated at $5.5 billion", "Damage"),
    ("Insured losses could reach $3.2 billion.", "$3.2 billion", "Insured losses"),
    ("The agency, whose budget this year is €8.45bn, hires.", "€8.45bn", "budget"),
    ("It is to grow at a cost of about €100m.", "about €100m", "cost"),
    ("The town says the wall, which is 186 km long, cost $400 million.", "$400 million", "wall"),
    ("Police offered a reward of $10,000.", "$10,000", "reward"),
    ("- Physical damage: $3.8-4.6 billion (World Bank)", "$3.8-4.6 billion", "Physical damage"),
    ("It sank 47 nautical miles (87 km) south-west of Pylos.", "47 nautical miles", "distance from Pylos"),
    ("The boat sank about 80km (50 miles) off Pylos.", "50 miles", "distance from Pylos"),
    ("The town lies 30 km from the border.", "30 km", "distance from border"),
]
OF_NOTHING_NAMED = [
    ("It cost $3 million.", "$3 million"),
    ("A trip by way of Minsk to Poland cost $3,500.", "$3,500"),
    ("Rain fell. It cost $3 million.", "$3 million"),
    ("They marched 20 km.", "20 km"),
    ("The coastguard spoke of 30 km.", "30 km"),
    ("He is 25-28 years old, 6 feet tall, and thin.", "6 feet tall"),
    ("The road was closed for 5 km.", "5 km"),
    ("A total of $3 million was paid.", "$3 million"),
    ("The sum, according to the presidency, was 252.7 million euros.", "252.7 million euros"),
    ("The union gave 20 million euros.", "20 million euros"),
]


@pytest.mark.parametrize(("text", "mention", "thing"), SAID_OF)
def test_the_thing_that_a_size_is_said_of(text: str, mention: str, thing: str) -> None:
    assert {fact.mention: fact.subject for fact in extract(text)}[mention] == thing


@pytest.mark.parametrize(("text", "mention"), OF_NOTHING_NAMED)
def test_no_thing_is_made_up(text: str, mention: str) -> None:
    assert {fact.mention: fact.subject for fact in extract(text)}[mention] == ""


def test_a_second_length_of_a_wall_is_not_its_height() -> None:
    measures = [fact.measure for fact in extract("A steel wall 5.5 metres tall and 186 kilometres long")]
    assert measures == ["barrier_height", "barrier_length"]
