"""NewsQuant's conventions in wordings of our own: values, units, change, concepts. A new case is a row."""

from __future__ import annotations

import pytest

from benchmarks.newsquant import predict

READINGS = [  # text, then value, unit and change of each quantity
    ("The lake lies 40 kilometers north.", [(40.0, "kilometre", "=")]),
    ("It covers 12 square meters.", [(12.0, "square metre", "=")]),
    ("The wall weighs 30 pounds.", [(30.0, "pound-mass", "=")]),
    ("Prices rose 4 percent.", [(4.0, "percentage", "up")]),
    ("Sales fell by 6%, or $20 million.", [(6.0, "percentage", "down"), (2e7, "dollar", "down")]),
    ("They grew output by 5 percent.", [(5.0, "percentage", "up")]),
    ("A 5 percent rise was seen.", [(5.0, "percentage", "=")]),
    ("It costs RM30 or 80 cents.", [(30.0, "malaysian ringgit", "="), (80.0, "cent", "=")]),
    ("Rent is $900 a month.", [(900.0, "dollar per month", "=")]),
    ("Five newer trams and the 7 largest buses came.", [(5.0, "new tram", "="), (7.0, "large bus", "=")]),
    ("One person came, then twelve people.", [(1.0, "person", "="), (12.0, "people", "=")]),
    ("They met thousands of Italians.", [([1000.0, 10000.0], "Italians", "=")]),
    ("Dozens of shops shut.", [(12.0, "shop", "=")]),
    ("It slid from 90 pounds to 70.", [([90.0, 70.0], "pound-mass", "=")]),
    ("A quarter of the harvest was lost.", [(0.25, "% harvest", "=")]),
    ("It is one of the oldest bridges here.", [(1.0, "old bridge", "=")]),
    ("It was one of five bridges.", [(0.2, "% bridge", "=")]),
    ("They held a 3-1 lead.", [([3.0, 1.0], "lead", "=")]),
    ("Over 60 miles (97 km) of road", [(60.0, "mile", ">"), (97.0, "kilometre", ">")]),
    ("Up to 400 and about 9 kg", [(400.0, "kilogram", "<"), (9.0, "kilogram", "~")]),
    ("An average of 9 kg is used.", [(9.0, "kilogram", "=")]),
]


@pytest.mark.parametrize(("text", "wanted"), READINGS)
def test_conventions(text: str, wanted: list[tuple[float | list[float], str, str]]) -> None:
    assert [(row["value"], row["unit"], row["change"]) for row in predict(text)] == wanted


CONCEPTS = [  # text, then the words that each quantity is about
    ("The new bridge will cost $40 million.", [["new", "bridge"]]),
    ("Ana Silva, 62, has run 40 miles.", [["Ana", "Silva"], ["Ana", "Silva"]]),
    ("The mayor, who owns 12 boats, left.", [["mayor"]]),
    ("The storm brought winds of 90 km/h.", [["winds", "storm"]]),
    ("She spends 60 percent of her wages.", [["wages"]]),
    ("The firm pays 3% of its sales.", [["sales", "firm"]]),
    ("The club bought a 20 percent stake in a brewery.", [["stake", "brewery", "club"]]),
    ("The 3-metre (10-foot) fence of steel stood.", [["fence", "steel"], ["fence", "steel"]]),
    ("They have three dogs.", [[]]),
    ("Nine barns burned.", [[]]),
    ("Water levels rose 3 feet while rainfall fell 10%.", [["Water", "levels"], ["rainfall"]]),
    ("Shares of Acme gained 4% and 2 points.", [["Shares", "Acme"], ["Shares", "Acme"]]),
    ("The drought may cause prices to rise 8%.", [["prices"]]),
]


@pytest.mark.parametrize(("text", "wanted"), CONCEPTS)
def test_concepts(text: str, wanted: list[list[str]]) -> None:
    assert [row["concepts"] for row in predict(text)] == wanted
