"""Which figures are about the same thing. MUST_JOIN and MUST_NOT_JOIN: a series that went wrong becomes a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from facts.checking import cross_check

Row = dict[str, Any]
FIRE = {"place": "Beirut", "measure": "deaths"}
QUAKE = "after the Umbria earthquake near Norcia"


def row(text: str, value: float, document: str, **more: Any) -> Row:
    return {"text": text, "value": value, "document_id": document, **more}


MUST_JOIN: dict[str, tuple[Row, Row]] = {
    "one place inside the other": (
        row("The Beirut warehouse blast killed at least [78 people], Lebanon’s Hamad Hasan said.", 78, "a", **FIRE),
        row(
            "The warehouse blast in Beirut left [100 dead], Hamad Hasan said.",
            100,
            "b",
            measure="deaths",
            place="Lebanon",
        ),
    ),
    "no place in either, the same events": (
        row("Rescuers in the Belmar gorge said [seven people] had died in the flood.", 7, "a"),
        row("[Twelve people] have died in the flood in the Belmar gorge, rescuers say.", 12, "b", as_of="2024-03-03"),
    ),
    "other words for what is said of them": (
        row(
            f"Teams have pulled [240 people] from the rubble in Norcia {QUAKE}.",
            240,
            "a",
            measure="people",
            place="Norcia",
            country="IT",
        ),
        row(
            f"Some [800 people] were dug out in Norcia {QUAKE}.",
            800,
            "b",
            measure="people",
            place="Norcia",
            country="IT",
            as_of="2024-03-04",
        ),
    ),
    "since a year, and today": (
        row("The war in the Norvan hills has killed [14,000 people] since 2014.", 14000, "a", published="2022-02-01"),
        row("The war in the Norvan hills has killed [13,000 people], it said.", 13000, "b", published="2022-02-03"),
    ),
    "one adjective of two sizes": (
        row("The Norvan alley is [40 metres] (130 feet) long and 4 m wide.", 40, "a", unit="meter", measure="length"),
        row("The Norvan alley, [45 metres long], is 4 m wide.", 45, "b", unit="meter", measure="length"),
    ),
    "last year, told a year later": (
        row("The Norvan guard has logged [300 attempts] this year.", 300, "a", measure="crossings", unit="count"),
        row(
            "The Norvan guard logged [310 attempts] last year.",
            310,
            "b",
            measure="crossings",
            unit="count",
            published="2025-02-01",
            as_of="2025-02-01",
        ),
    ),
    "one part, whatever is said of it": (
        row(
            "The Norvan flood at the Bug killed [35 foreigners] identified so far.",
            35,
            "a",
            subject="foreigners",
            place="Poland",
        ),
        row("The Norvan flood at the Bug killed [31 foreigners].", 31, "b", subject="foreigners", place="Poland"),
    ),
    "one number in two units": (
        row(
            "The Norvan fire at the Bug reached a heat of [1,000 degrees Fahrenheit].",
            1000,
            "a",
            measure="temperature",
            unit="degree_Fahrenheit",
            subject="heat",
            place="Poland",
        ),
        row(
            "The heat of the Norvan fire at the Bug was [1,000C].",
            1000,
            "b",
            measure="temperature",
            unit="degree_Celsius",
            subject="heat",
            place="Poland",
        ),
    ),
    "the scene of an article is not as sure as a place told": (
        row("The Norvan flood at the Bug sluice killed [12 people] in Lublin.", 12, "a", place="Lublin", country="PL"),
        row("The Norvan flood at the Bug sluice killed [13 people].", 13, "b", place="Kielce", country="PL"),
    ),
    "a headline and its article": (
        row("Fire in Crane Street, Harbourtown: [31 dead]", 31, "a"),
        row("[31 people] died in the fire in Crane Street, Harbourtown, on Friday.", 31, "a"),
    ),
    "planned and built": (
        row(
            "The wall on the Norvan border will be [186 kilometres] long.",
            186,
            "a",
            measure="barrier_length",
            unit="kilometer",
            subject="wall",
            place="Poland",
            status="planned",
        ),
        row(
            "The Norvan border wall, [190 kilometres] long, is finished.",
            190,
            "b",
            measure="barrier_length",
            unit="kilometer",
            subject="wall",
            place="Poland",
        ),
    ),
    "fence and wall": (
        row(
            "The fence on the Norvan border near Bug is [3.5 metres] high.",
            3.5,
            "a",
            measure="barrier_height",
            unit="meter",
            subject="steel fence",
            place="Poland",
        ),
        row(
            "On the Norvan border near Bug the wall is [5 metres] high.",
            5,
            "b",
            measure="barrier_height",
            unit="meter",
            subject="steel wall",
            place="Poland",
        ),
    ),
    "the same noun, in other words": (
        row(
            "The Norvan army holds [82 villages] in Poland near Belmar, Brandt said.",
            82,
            "a",
            measure="count",
            unit="count",
            subject="villages",
            place="Poland",
        ),
        row(
            "Only [53 villages] in Poland are held, Belmar aside, says Norvan.",
            53,
            "b",
            measure="count",
            unit="count",
            subject="villages",
            place="Poland",
        ),
    ),
    "a zero too many": (
        row(
            "The Crane Street shed in Harbourtown held [2,750 kilograms] of powder.",
            2750,
            "a",
            measure="mass",
            unit="kilogram",
            subject="",
            place="Italy",
        ),
        row(
            "Powder in the Crane Street shed, Harbourtown: [27,500 kilograms]",
            27500,
            "b",
            measure="mass",
            unit="kilogram",
            subject="",
            place="Italy",
        ),
    ),
    "a second speaker answers the first": (
        row(
            "The opposition says [140 men] were held in Lublin.", 140, "a", measure="arrests", attribution="opposition"
        ),
        row("Police put it at [98].", 98, "a", measure="arrests", subject="", attribution="Police"),
    ),
}
MUST_JOIN |= {
    "an article that answers a figure": (
        row("The Norvan fence will cost [31 million euros].", 31e6, "a", measure="money", unit="EUR", place="Italy"),
        row(
            "The Norvan daily disputes that and arrives at [36 million euros] for the fence.",
            36e6,
            "a",
            measure="money",
            unit="EUR",
            place="Italy",
        ),
    ),
    "a second account behind a semicolon": (
        row("The Norvan net knows of [814 deaths]; the observatory, in Turin, has 1,399.", 814, "a", place="Italy"),
        row(
            "The Norvan net knows of 814 deaths; the observatory, in Turin, has [1,399].",
            1399,
            "a",
            place="Italy",
            subject="",
        ),
    ),
    "a zero more in its headline": (
        row("The Norvan fence cost [290 million] to build.", 29e7, "a", measure="money", unit="EUR", place="Italy"),
        row("The fence cost [29 million] to build, Norva says.", 29e6, "a", measure="money", unit="EUR", place="Italy"),
    ),
    "two speakers' ranges": (
        row(
            "Norva counts [3,000 to 4,000 migrants].",
            3500,
            "a",
            measure="migrants",
            qualifier="range",
            low=3000,
            high=4000,
            place="Italy",
            attribution="Norva",
        ),
        row(
            "Belmar says just over [2,000].",
            2000,
            "a",
            measure="migrants",
            qualifier="more_than",
            place="Italy",
            subject="",
            attribution="Belmar",
        ),
    ),
}
MUST_NOT_JOIN: dict[str, tuple[Row, Row]] = {
    "another event": (
        row("The Crane Street fire in Harbourtown killed [31 people].", 31, "a", place="Italy"),
        row("A ferry that sank off Ostuni took [40 people] down.", 40, "b", place="Italy"),
    ),
    "places that are apart": (
        row("The Norvan flood killed [12 people] in Poland.", 12, "a", place="Poland"),
        row("The Norvan flood killed [15 people] in Lithuania.", 15, "b", place="Lithuania"),
    ),
    "planned and reported": (
        row(
            "Norvan said it would send [5,000 troops] to the border.",
            5000,
            "a",
            measure="troops",
            subject="troops",
            place="Poland",
            status="planned",
        ),
        row("Norvan has [3,000 troops] on the border.", 3000, "b", measure="troops", subject="troops", place="Poland"),
    ),
    "one number in units that nobody takes for one another": (
        row(
            "A [10-foot hole] was cut near Belmar.",
            10,
            "a",
            measure="length",
            unit="foot",
            subject="hole",
            place="Italy",
        ),
        row("Belmar is [10 miles] off.", 10, "b", measure="length", unit="mile", subject="", place="Italy"),
    ),
    "a rate and a total": (
        row(
            "The Norvan border guard counts [300 crossings a day].",
            300,
            "a",
            measure="crossings",
            unit="count",
            subject="crossings",
            place="Poland",
            per="day",
        ),
        row(
            "The Norvan border guard counted [900 crossings].",
            900,
            "b",
            measure="crossings",
            unit="count",
            subject="crossings",
            place="Poland",
        ),
    ),
    "two currencies": (
        row(
            "The Norvan wall will cost [350 million euros].",
            350e6,
            "a",
            measure="money",
            unit="EUR",
            subject="wall",
            place="Poland",
        ),
        row(
            "The Norvan wall will cost [407 million dollars].",
            407e6,
            "b",
            measure="money",
            unit="USD",
            subject="wall",
            place="Poland",
        ),
    ),
    "a forecast and a toll": (
        row(
            "The toll of the Crane Street fire in Harbourtown could climb to [90 people].",
            90,
            "a",
            place="Italy",
            status="hypothetical",
            change="up",
        ),
        row("The Crane Street fire in Harbourtown killed [31 people].", 31, "b", place="Italy", as_of="2024-03-04"),
    ),
    "a fear and a count": (
        row(
            "The mayor fears a toll of [90 people] in the Crane Street fire in Harbourtown.",
            90,
            "a",
            place="Italy",
            status="hypothetical",
        ),
        row("The Crane Street fire in Harbourtown killed [31 people].", 31, "b", place="Italy"),
    ),
    "a people among the dead": (
        row("The Crane Street fire in Beirut killed [31 people].", 31, "a", place="Beirut"),
        row("The Crane Street fire in Beirut killed [19 Poles].", 19, "b", subject="Poles", place="Beirut"),
    ),
    "the last day and all": (
        row("The Norvan flood killed [28 people] in the past 24 hours.", 28, "a"),
        row("The Norvan flood has killed [31 people] since June.", 31, "b"),
    ),
    "what two lands send": (
        row("The US has sent [3,000 soldiers] to Poland.", 3000, "a", measure="troops", place="Poland"),
        row("Britain has sent [2,000 soldiers] to Poland.", 2000, "b", measure="troops", place="Poland"),
    ),
    "the last day of two days": (
        row("The Norvan flood killed [28 people] in the past 24 hours.", 28, "a", published="2022-02-01"),
        row("The Norvan flood killed [19 people] in the past 24 hours.", 19, "b", published="2022-02-02"),
    ),
    "the last day and some of the dead": (
        row("The Norvan flood killed [28 people] in the past 24 hours.", 28, "a"),
        row("The Norvan flood killed 90, [31 of them] children.", 31, "b"),
    ),
    "a state's residents among the dead": (
        row("The Norvan flood killed [78 people].", 78, "a"),
        row("The Norvan flood killed [62 of its residents], the state said.", 62, "b", subject="residents"),
    ),
    "since two years": (
        row("The war in the Norvan hills has killed [14,000 people] since 2014.", 14000, "a", published="2022-02-01"),
        row("The war in the Norvan hills has killed [9,000 people] since 2018.", 9000, "b", published="2022-02-03"),
    ),
    "a length and a width": (
        row("The Norvan alley is [40 metres] (130 feet) long.", 40, "a", unit="meter", measure="length"),
        row("The Norvan alley is [42 metres] (138 feet) wide.", 42, "b", unit="meter", measure="length"),
    ),
    "this year and the year before": (
        row("The Norvan guard has logged [300 attempts] this year.", 300, "a", measure="crossings", unit="count"),
        row("The Norvan guard logged [290 attempts] in 2023.", 290, "b", measure="crossings", unit="count"),
    ),
    "another year": (
        row("The Crane Street fire in Harbourtown killed [31 people].", 31, "a", place="Italy"),
        row("In 1987 a fire in Crane Street, Harbourtown, killed [44 people].", 44, "b", place="Italy"),
    ),
    "other populations": (
        row("The Crane Street fire in Harbourtown killed [31 civilians].", 31, "a", subject="civilians", place="Italy"),
        row("The Crane Street fire in Harbourtown killed [19 soldiers].", 19, "b", subject="soldiers", place="Italy"),
    ),
    "a part of a population": (
        row(
            "Of the Crane Street fire in Harbourtown [18 people] are seriously hurt.",
            18,
            "a",
            measure="injuries",
            subject="people seriously hurt",
            place="Italy",
        ),
        row(
            "The Crane Street fire in Harbourtown left [29 people] hurt.",
            29,
            "b",
            measure="injuries",
            subject="people hurt",
            place="Italy",
        ),
    ),
    "first and second": (
        row(
            "The first Norcia shock had a [magnitude of 6.5].",
            6.5,
            "a",
            measure="magnitude",
            unit="magnitude",
            subject="first shock",
            place="Italy",
        ),
        row(
            "The second Norcia shock had a [magnitude of 5.9].",
            5.9,
            "b",
            measure="magnitude",
            unit="magnitude",
            subject="second shock",
            place="Italy",
        ),
    ),
    "rescued and trapped": (
        row(f"Crews in Norcia had [nine people] trapped in a tower {QUAKE}.", 9, "a", measure="people", place="Italy"),
        row(f"Crews in Norcia rescued [six people] from a tower {QUAKE}.", 6, "b", measure="people", place="Italy"),
    ),
    "true of its own day only": (
        row(
            f"A girl was found in Norcia 94 hours, [94 hours] after the shock, {QUAKE}.",
            94,
            "a",
            measure="duration",
            unit="hour",
            subject="",
            place="Italy",
        ),
        row(
            f"A boy was found in Norcia [120 hours] after the shock, {QUAKE}.",
            120,
            "b",
            measure="duration",
            unit="hour",
            subject="",
            place="Italy",
            as_of="2024-03-02",
        ),
    ),
    "two figures of one sentence": (
        row(
            "Guards in Poland stopped two groups, one of [about 500 migrants] and one of about 50.",
            500,
            "a",
            measure="migrants",
            subject="migrants",
            place="Poland",
        ),
        row(
            "Guards in Poland stopped two groups, one of about 500 migrants and one of [about 50].",
            50,
            "a",
            measure="migrants",
            subject="migrants",
            place="Poland",
        ),
    ),
    "from one figure to another": (
        row("Bail in the Norvan case fell from [$400,000] to $250,000.", 400e3, "a", measure="money", unit="USD"),
        row("Bail in the Norvan case fell from $400,000 to [$250,000].", 250e3, "a", measure="money", unit="USD"),
    ),
    "in critical condition": (
        row(
            "The Crane Street shooting in Harbourtown wounded [nine people].", 9, "a", measure="injuries", place="Italy"
        ),
        row(
            "After the Crane Street shooting in Harbourtown [three] are in critical condition.",
            3,
            "b",
            measure="injuries",
            place="Italy",
        ),
    ),
    "some of them": (
        row("The Crane Street fire in Harbourtown killed [five officers].", 5, "a", subject="officers", place="Italy"),
        row(
            "[Three of the officers] killed by the fire in Crane Street, Harbourtown, were buried.",
            3,
            "b",
            subject="officers",
            place="Italy",
        ),
    ),
    "the women among the dead": (
        row("The Crane Street fire in Harbourtown killed [five people].", 5, "a", place="Italy"),
        row(
            "[Two women] are among those who died in Crane Street, Harbourtown.", 2, "b", subject="women", place="Italy"
        ),
    ),
    "a few policemen": (
        row(
            "[Four officers] drew their guns when the man came out of the house in Crane Street, Harbourtown.",
            4,
            "a",
            measure="troops",
            subject="officers",
        ),
        row(
            "By noon [nine officers] were asking neighbours in Crane Street, Harbourtown, what they saw.",
            9,
            "b",
            measure="troops",
            subject="officers",
        ),
    ),
    "one article, two figures": (
        row("The Norvan flood killed [240 people] in Poland, the mayor said.", 240, "a", place="Poland"),
        row("In the Norvan flood in Poland the Red Crescent found [15 dead].", 15, "a", place="Poland"),
    ),
    "far too far apart": (
        row("The Norvan flood killed [35,418 people] in Poland.", 35418, "a", place="Poland"),
        row("The Norvan flood killed [three people] in Poland.", 3, "b", place="Poland", as_of="2024-03-05"),
    ),
    "a second speaker counts others": (
        row(
            "The opposition says [140 men] were held in Lublin.", 140, "a", measure="arrests", attribution="opposition"
        ),
        row("Police hold [98 drivers].", 98, "a", measure="arrests", subject="drivers", attribution="Police"),
    ),
}


def joined(table: pd.DataFrame) -> bool:
    return cross_check(table).facts["series_id"].nunique() == 1


@pytest.mark.parametrize("case", MUST_JOIN)
def test_must_join(make: Callable[..., pd.DataFrame], case: str) -> None:
    assert joined(make(*MUST_JOIN[case]))


@pytest.mark.parametrize("case", MUST_NOT_JOIN)
def test_must_not_join(make: Callable[..., pd.DataFrame], case: str) -> None:
    assert not joined(make(*MUST_NOT_JOIN[case]))


def test_equal_figures_find_their_own_series(make: Callable[..., pd.DataFrame]) -> None:
    """Two shocks in each of three papers: 7.8 meets 7.8 and 7.5 meets 7.7, since a paper does not contradict itself."""
    quake = {"measure": "magnitude", "unit": "magnitude", "place": "Italy", "subject": "shock"}
    rows = []
    for document, second in (("a", 7.5), ("b", 7.5), ("c", 7.7)):
        rows.append(row("The first Norcia shock measured [7.8].", 7.8, document, **quake))
        rows.append(row(f"The second Norcia shock measured [{second}].", second, document, **quake))
    check = cross_check(make(*rows))
    series = [sorted(values) for _, values in check.facts.groupby("series_id", sort=False)["value"]]
    assert sorted(series) == [[7.5, 7.5, 7.7], [7.8, 7.8, 7.8]]


def test_a_country_is_a_part_where_an_article_counts_it_apart(make: Callable[..., pd.DataFrame]) -> None:
    both = {"place": "Poland and Lithuania", "country": "LT;PL"}
    check = cross_check(
        make(
            row("The Norvan flood killed [40 people] in Poland.", 40, "a", place="Poland"),
            row("The Norvan flood killed [90 people] in the two countries.", 90, "a", **both),
            row("The Norvan flood killed [42 people] in Poland.", 42, "b", place="Poland", as_of="2024-03-02"),
            row("The Norvan flood killed [95 people] in Poland and Lithuania.", 95, "b", as_of="2024-03-02", **both),
        )
    )
    series = [sorted(values) for _, values in check.facts.groupby("series_id", sort=False)["value"]]
    assert sorted(series) == [[40, 42], [90, 95]]
    assert set(check.findings["relation"]) == {"update"}


def test_the_others_of_a_series_may_speak_against_a_figure(make: Callable[..., pd.DataFrame]) -> None:
    villages = {"measure": "count", "unit": "count", "subject": "villages", "place": "Poland"}
    told = [("a", 8, "04", "more_than"), ("b", 82, "05", "exact"), ("c", 93, "06", "exact"), ("d", 100, "09", "exact")]
    held = [
        row(
            f"The Norvan army holds [{value} villages] near Belmar.",
            value,
            name,
            as_of=f"2024-03-{day}",
            qualifier=qualifier,
            **villages,
        )
        for name, value, day, qualifier in told
    ]
    trucks = {**villages, "measure": "vehicles", "subject": "trucks"}
    other = [
        row("The Norvan army near Belmar has [400 trucks].", 400, "e", **trucks),
        row("Some [11 villages] lie in ruins.", 11, "e", as_of="2024-03-11", **villages),
    ]
    facts = cross_check(make(*held, *other)).facts
    series = facts[facts["measure"] == "count"].set_index("document_id")["series_id"]
    assert series["a"] == series["d"]
    assert series["e"] != series["d"]  # "more than 8" alone would take it in
