"""Recall on specs and best estimates of incidents: what is found, what is refused, what a plain pattern says."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.incidents import Incident, answers, check, plain_vote
from benchmarks.recognizers import is_found, refusals
from facts import extract

SPECS: list[tuple[str, str, dict[str, Any], bool]] = [
    ("number", "They sold 12,500 seeds", {"start": 10, "end": 16, "value": "12500"}, True),
    ("number", "They sold 12,500 seeds", {"start": 10, "end": 16, "value": "12501"}, False),
    ("number", "They sold 12,500 seeds", {"start": 0, "end": 9, "value": "12500"}, False),
    ("currency", "for 34 cents", {"start": 4, "end": 12, "value": "34"}, True),
    ("percentage", "some 40 percent", {"start": 5, "end": 15, "value": "40%"}, True),
    ("range", "between 5 and 9 boats", {"start": 0, "end": 15, "value": "[5,9)"}, True),
    ("range", "between 5 and 9 boats", {"start": 0, "end": 15, "value": "[5,10)"}, False),
    ("range", "more than 70 boats", {"start": 0, "end": 12, "value": "(70,)"}, True),
]


@pytest.mark.parametrize(("kind", "text", "result", "right"), SPECS)
def test_a_result_is_found_at_its_span(kind: str, text: str, result: dict[str, Any], right: bool) -> None:
    assert is_found(result, kind, extract(text)) is right


def test_refusals_say_why() -> None:
    text = "The server at 10.0.0.7 was down."
    assert [text[r.start : r.end] for r in refusals(text)][:1] == ["10.0.0.7"]
    assert all(r.sentence for r in refusals(text))


def incident(*texts: str) -> Incident:
    truth = {"killed": 3, "injured": 5}
    return Incident("x", [{"doc": f"d{n}", "text": t, "published": "2020-05-06", **truth} for n, t in enumerate(texts)])


def test_the_plain_vote_takes_the_majority_then_the_lowest() -> None:
    assert plain_vote(incident("Three people were killed.", "3 killed", "2 dead"), "deaths") == 3
    assert plain_vote(incident("3 killed", "2 dead"), "deaths") == 2
    assert plain_vote(incident("A man was killed."), "deaths") is None


def test_the_answer_is_the_best_estimate_of_the_main_series() -> None:
    told = incident(
        "Three people were killed and five were wounded in a shooting in Dayton, Ohio, on Monday.",
        "Police in Dayton, Ohio, said three people were killed in the shooting on Monday and five were wounded.",
    )
    found = answers(told, check(told.articles, "ucdp"))
    assert (found["deaths"].best, found["injuries"].best) == (3, 5)
    assert told.truth("deaths") == 3
