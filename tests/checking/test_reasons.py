"""Every reason: when it is given, and a sentence that names the thing, quotes both wordings and says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from facts.checking import REASONS, RELATIONS, cross_check
from facts.model import Relation

Row = dict[str, Any]
WALL = {"measure": "barrier_length", "subject": "wall", "place": "Poland"}
GUARDS = {"measure": "troops", "subject": "guards", "place": "Poland"}


def said(text: str, value: float, document: str = "", **more: Any) -> Row:
    return {"text": text, "value": value, "document_id": document or text, **more}


def wall(words: str, value: float, unit: str = "kilometer", document: str = "") -> Row:
    return said(f"The Norvan border wall in Poland is [{words}] long.", value, document, unit=unit, **WALL)


def guards(words: str, value: float, day: str = "2024-03-01", **more: Any) -> Row:
    return said(f"Poland has [{words}] on the Norvan border.", value, as_of=day, **GUARDS, **more)


CASES: dict[str, tuple[list[Row], str]] = {
    "equal": ([wall("186 km", 186), wall("186 kilometres", 186)], "in two independent sources: either can be quoted."),
    "rounded": ([wall("186 km", 186), wall("188 km", 188)], "“186 km” and “188 km” differ by 1.1 %, as rounding does"),
    "bounds_overlap": (
        [guards("300 guards", 300), guards("more than 250 guards", 250, qualifier="more_than")],
        "“300 guards” and “more than 250 guards” can both be true: keep the hedge when quoting either.",
    ),
    "updated": (
        [
            said("The Norvan flood in Poland killed [40 people].", 40, place="Poland"),
            said("The Norvan flood in Poland killed [52 people].", 52, place="Poland", as_of="2024-03-04"),
        ],
        "Deaths, Poland: the figure rises in three days, from “40 people” to “52 people”, as a running total can: use "
        "the later one and give its date.",
    ),
    "bad_conversion": (
        [
            said("The Norvan wall is [500 km] (250 miles) long.", 500, "a", unit="kilometer", **WALL),
            said("The Norvan wall is 500 km ([250 miles]) long.", 250, "a", unit="mile", **WALL),
        ],
        "“250 miles” is 402 km, 20 % under the 500 km beside it, more than rounding allows",
    ),
    "unit_slip": (
        [wall("111 km", 111), wall("111 miles", 111, "mile")],
        "“111 km” and “111 miles” differ as miles taken for kilometres would make them",
    ),
    "magnitude_slip": (
        [
            wall("18 km in the Bug valley", 18),
            wall("180 km in the Bug valley", 180),
        ],
        "differ by exactly 10 times, as a slipped zero would make them",
    ),
    "parts_exceed_whole": (
        [
            said("The Norvan flood killed [31 people], including 35 children.", 31, "a"),
            said("The Norvan flood killed 31 people, including [35 children].", 35, "a", subject="children"),
        ],
        "“35 children” is more than the whole it is a part of, “31 people”",
    ),
    "same_number_different_thing": (
        [
            said("The Norvan flood in Poland killed [1,898 people] near the Bug.", 1898, place="Poland"),
            said(
                "The Norvan flood in Poland injured [1,898 people] near the Bug.",
                1898,
                place="Poland",
                measure="injuries",
            ),
        ],
        "One number stands for two things, “1,898 people” (Injuries, Poland) and “1,898 people” (Deaths, Poland)",
    ),
    "party_claims": (
        [
            guards("some 900 guards", 900, attribution="Belarusian state television", qualifier="approximate"),
            guards("some 600 guards", 600, attribution="Polish interior ministry", qualifier="approximate"),
        ],
        "“some 600 guards” according to Polish interior ministry, “some 900 guards” according to Belarusian state "
        "television",
    ),
    "revised_down": (
        [
            said("The Norvan flood in Poland killed [52 people].", 52, place="Poland"),
            said("The Norvan flood in Poland killed [40 people].", 40, place="Poland", as_of="2024-03-04"),
        ],
        "a total falls in three days, from “52 people” to “40 people”: ask whether the earlier figure was corrected",
    ),
    "changed_level": (
        [guards("600 guards", 600), guards("900 guards", 900, "2024-03-06")],
        "Troops, guards, Poland: the figure rises in five days, from “600 guards” to “900 guards”: ask which day each "
        "figure describes before using either.",
    ),
    "disagreement": (
        [wall("186 km", 186), {**wall("206 km", 206), "publisher": "Norvan Post"}],
        "“206 km” (Norvan Post, 1 Mar 2024) cannot both be true: ask each source what it counted, and when.",
    ),
}


@pytest.mark.parametrize("key", CASES)
def test_reason(make: Callable[..., pd.DataFrame], key: str) -> None:
    rows, words = CASES[key]
    findings = cross_check(make(*rows)).findings
    assert findings["reason_key"].tolist() == [key]
    assert words in findings["reason"].iloc[0]
    relation = next(reason.relation for reason in REASONS if reason.key == key)
    assert findings["relation"].tolist() == [relation]


def test_every_reason_has_a_case() -> None:
    assert {reason.key for reason in REASONS} == set(CASES)


def test_relations_are_those_of_the_model() -> None:
    assert [row.key for row in RELATIONS] == [str(relation) for relation in Relation]


def test_an_exact_conversion_says_so(make: Callable[..., pd.DataFrame]) -> None:
    rows = [
        said("It is [1 km] (1,000 m) long.", 1, "a", unit="kilometer", **WALL),
        said("It is 1 km ([1,000 m]) long.", 1000, "a", unit="meter", **WALL),
    ]
    (finding,) = cross_check(make(*rows)).findings.to_dict("records")
    assert finding["relation"] == "agree"
    assert "“1,000 m” is 1 km, the 1 km beside it" in finding["reason"]


def test_severity(make: Callable[..., pd.DataFrame]) -> None:
    """A level that changed matters less with the days, a conflict inside one source less than one between two."""

    def severity(*rows: Row) -> float:
        return float(cross_check(make(*rows)).findings["severity"].iloc[0])

    soon = severity(guards("600 guards", 600), guards("900 guards", 900, "2024-03-03"))
    later = severity(guards("600 guards", 600), guards("900 guards", 900, "2024-03-14"))
    assert 1 >= soon > later > 0
    copied = severity(guards("600 guards", 600, source_id="x"), guards("900 guards", 900, "2024-03-03", source_id="x"))
    assert copied < soon
