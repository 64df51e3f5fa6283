"""Parts and wholes, and one number under two measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from facts.checking import cross_check

Make = Callable[..., pd.DataFrame]
BOTH = {"place": "Poland and Lithuania", "country": "LT;PL"}


def dead(value: float, document: str, day: int, **more: Any) -> dict[str, Any]:
    text = f"The Norvan flood killed [{value:,.0f} people] in {more.get('place', 'Poland')}."
    return {
        "text": text,
        "value": value,
        "document_id": document,
        "as_of": f"2024-03-{day:02}",
        "place": "Poland",
        **more,
    }


def reasons(table: pd.DataFrame) -> list[str]:
    return cross_check(table).findings["reason_key"].tolist()


def test_a_country_with_more_dead_than_its_region(make: Make) -> None:
    story = [dead(400, "a", 1), dead(450, "a", 1, **BOTH), dead(520, "b", 3)]
    assert "parts_exceed_whole" in reasons(make(*story, dead(500, "c", 4, **BOTH)))
    assert "parts_exceed_whole" not in reasons(make(*story, dead(560, "c", 4, **BOTH)))
    # a whole that is older than the part may since have grown
    assert "parts_exceed_whole" not in reasons(make(*story, dead(500, "c", 2, **BOTH)))


def test_including(make: Make) -> None:
    def sentence(whole: str, part: str) -> pd.DataFrame:
        text = f"The Norvan flood killed {whole} people, including {part} children."
        return make(
            {"text": text.replace(whole, f"[{whole}]", 1), "value": float(whole), "document_id": "a"},
            {
                "text": text.replace(f" {part} ", f" [{part}] "),
                "value": float(part),
                "document_id": "a",
                "subject": "children",
            },
        )

    assert reasons(sentence("31", "35")) == ["parts_exceed_whole"]
    assert reasons(sentence("31", "5")) == []


def test_one_number_of_two_things(make: Make) -> None:
    injured = {"measure": "injuries", "text": "The Norvan flood injured [1,121 people] in Poland."}
    assert reasons(make(dead(1121, "a", 1), dead(1121, "b", 1, **injured))) == ["same_number_different_thing"]
    assert reasons(make(dead(1121, "a", 1), dead(1121, "a", 1, **injured))) == []  # one article gives both
    assert (
        reasons(
            make(
                dead(1120, "a", 1),
                dead(1120, "b", 1, **injured | {"text": "It hurt [1,120] in Poland, the Norvan flood."}),
            )
        )
        == []
    )
